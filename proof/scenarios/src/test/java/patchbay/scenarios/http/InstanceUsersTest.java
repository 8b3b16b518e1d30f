package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import patchbay.testkit.Patchbay;

/** Users of an instance by CSV, and who is signed in, on the console's pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstanceUsersTest {
    private static final String INSTANCE =
            "/accounts/111122223333/instances/us-east-1/" + Patchbay.INSTANCE;
    private static final String EVERYBODY =
            "Everybody gets in: 1 names are those of users, to the letter.";
    private static final String HEAD =
            "first name,last name,user login,routing profile name,"
                    + "security_profile_name_1|security_profile_name_2,phone type (soft/desk),"
                    + "phone number,soft phone auto accept (yes/no),ACW timeout (seconds)\n";

    private final Surfer admin = new Surfer();

    @SuppressWarnings("NullAway.Init") // set before the tests
    private House house;

    @BeforeAll
    void the_administrator_signs_in(@TempDir Path folder) throws Exception {
        house = House.open(folder, "applications.yaml", Map.of());
        Page instance =
                admin.submit(
                        admin.open(house.at("console", INSTANCE)),
                        "sign-in",
                        Map.of("username", "admin", "password", "Admin-Portal-2026!"));
        assertThat(instance.body("data-page")).as(instance.html()).isEqualTo("instance");
        assertThat(instance.html()).contains(INSTANCE + "/file", INSTANCE + "/sessions");
    }

    @AfterAll
    void close() {
        admin.close();
        house.close();
    }

    private Page open(String path) {
        return admin.open(house.at("console", INSTANCE + path));
    }

    private Page file(String text, String go) {
        return admin.submit(open("/file"), "user-file", Map.of("file", text, "go", go));
    }

    private static String row(String login, String routing) {
        return "Ben,Example," + login + "," + routing + ",Agent,soft,,yes,30\n";
    }

    @Test
    @Order(1)
    void every_mistake_is_told_with_its_row_and_nobody_is_added() {
        Page page =
                file(
                        HEAD
                                + row("ben@example.com", "Basic Routing Profile")
                                + row("ben with blanks", "Basic Routing Profile")
                                + row("eva@example.com", "No Such Profile"),
                        "add");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("message")).startsWith("2 errors in 3 rows");
        assertThat(page.html()).contains("Row 3", "Row 4", "No Such Profile");
        assertThat(page.html()).as("what was sent can be mended").contains("ben with blanks");
        assertThat(open("").html()).doesNotContain("ben@example.com");
    }

    @Test
    @Order(2)
    void two_hundred_agents_are_checked_then_added() {
        String agents =
                HEAD
                        + IntStream.range(0, 200)
                                .mapToObj(i -> "agent" + i + "@example.com")
                                .map(login -> row(login, "Basic Routing Profile"))
                                .collect(Collectors.joining());

        assertThat(file(agents, "check").text("message"))
                .isEqualTo("Everything is right in 200 rows. Nobody was added yet.");
        assertThat(file(agents, "add").text("message")).isEqualTo("200 users added.");
        assertThat(open("/file/export").html()).contains("agent0@example.com", "agent199");
        assertThat(file(agents, "check").status()).as("they are there already").isEqualTo(422);
    }

    @Test
    @Order(3)
    void users_are_found_by_how_login_or_name_begins_a_page_at_a_time() {
        Page found = open("/users?q=AGENT19");
        assertThat(found.text("total")).isEqualTo("11 users found.");
        assertThat(found.html()).contains("agent19@example.com", "agent199@example.com");
        assertThat(found.html()).doesNotContain("agent18@example.com", "rel=\"next\"");

        Page first = open("/users?q=example");
        assertThat(first.html()).as("the last name, of all").contains("rel=\"next\"");
        assertThat(open("/users?q=nobody").html()).contains("Nobody's user name");
        assertThat(open("/users?after=altered").html()).contains("InvalidParameterException");
    }

    @Test
    @Order(4)
    void a_user_is_added_changed_and_deleted_and_what_is_wrong_is_told() {
        Page refused = user(open("/users/new"), "eva+1@example.com").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Nobody was added", "Username must not contain the character `+`")
                .contains("value=\"eva+1@example.com\"");

        Page added = user(open("/users/new"), "eva@example.com").send();
        assertThat(added.html()).as(added.html()).contains("Added.", "eva@example.com");
        Page saved =
                admin.form(added, "user")
                        .set("firstName", "Evelyn")
                        .set("secondaryEmail", "eva@example.net")
                        .set("phoneType", "DESK_PHONE")
                        .set("deskNumber", "+15551230100")
                        .set("afterContact", "45")
                        .set("tags", "team=night\nsite=B")
                        .send();
        assertThat(saved.html())
                .contains("Saved.", "value=\"Evelyn\"", "eva@example.net", "+15551230100")
                .contains("value=\"45\"", "site=B\nteam=night");

        Page partly =
                admin.form(saved, "user")
                        .set("firstName", "Eve")
                        .set("routingProfile", "no-such-profile")
                        .set("tags", "team=day")
                        .send();
        assertThat(partly.status()).isEqualTo(422);
        assertThat(partly.html())
                .contains("Not everything was saved", "Routing profile is not found");
        assertThat(open("/users?q=eve").html()).as("the rest was").contains("eva@example.com");
        assertThat(
                        admin.form(partly, "user")
                                .set("tags", "team")
                                .set("deskNumber", "12")
                                .send()
                                .html())
                .contains(
                        "written like +15551230100, and “12” is not",
                        "A tag is written key=value, and “team” is not.");

        String there = saved.address().getPath();
        Page question = admin.open(saved.address().resolve(there + "/delete").toString());
        assertThat(question.html()).contains("Delete eva@example.com?", "at once: 0");
        Page gone = admin.submit(question, "delete-user", Map.of());
        assertThat(gone.html()).contains("Deleted.");
        assertThat(open("/users?q=eva").html()).contains("Nobody's user name");
    }

    private FilledForm user(Page page, String login) {
        return admin.form(page, "user")
                .set("userName", login)
                .set("firstName", "Eva")
                .set("lastName", "Example");
    }

    @Test
    @Order(5)
    void who_is_signed_in_is_listed_and_can_be_ended() {
        try (Surfer ana = new Surfer()) {
            Page portal =
                    ana.submit(
                            ana.open(house.at("start", "/")),
                            "sign-in",
                            Map.of("username", "ana", "password", "Ana-Portal-2026!"));
            Page handOver = ana.follow(portal, portal.link("data-application", "Amazon Connect"));
            Page desk = ana.submit(handOver, "saml-form", Map.of());
            assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");

            Page sessions = open("/sessions");
            assertThat(sessions.text("total")).isEqualTo("1 sessions");
            assertThat(sessions.html()).contains("data-login=\"ana@example.com\"", "Connect-SSO");

            Page ended = admin.submit(sessions, "end-all", Map.of());
            assertThat(ended.text("total")).isEqualTo("0 sessions");
            assertThat(ana.open(desk.address().toString()).body("data-page")).isEqualTo("refused");
        }
    }

    /** Logging out of desk and portal together leads through the portal's own question. */
    @Test
    @Order(6)
    void csrf_a_link_alone_signs_nobody_out_of_the_portal() {
        try (Surfer ana = new Surfer()) {
            ana.submit(
                    ana.open(house.at("start", "/")),
                    "sign-in",
                    Map.of("username", "ana", "password", "Ana-Portal-2026!"));

            Page question = ana.open(house.at("example-corp.my.connect", "/logout/both"));

            assertThat(question.body("data-page")).as(question.html()).isEqualTo("portal-sign-out");
            assertThat(ana.open(house.at("start", "/")).body("data-page")).isEqualTo("portal");

            ana.submit(question, "sign-out", Map.of());
            assertThat(ana.open(house.at("start", "/")).body("data-page"))
                    .isEqualTo("portal-sign-in");
        }
    }

    /** Told before anybody fails, by the code that would issue the assertion. */
    @Test
    @Order(7)
    void names_that_would_be_sent_stand_beside_the_users() {
        assertThat(open("/users/names?show=exact").html())
                .contains("ana@example.com", "ana, by Amazon Connect");
        assertThat(open("/users/names").text("message")).isEqualTo(EVERYBODY);
        assertThat(open("/users/names?show=unsent").html()).contains("rel=\"next\"");

        delete("ana@example.com");
        assertThat(user(open("/users/new"), "Ana@example.com").send().html()).contains("Added.");
        Page missed = open("/users/names");
        assertThat(missed.text("message")).startsWith("1 of 1 would not get in");
        assertThat(missed.html())
                .contains("data-kind=\"case\" data-name=\"ana@example.com\"")
                .contains("The user is Ana@example.com, and case counts");
        assertThat(house.call("GET", "/api/v1/connect/example-corp/users/names", "", "").body())
                .contains("\"flagged\":1", "\"case\":1", "\"login\":\"Ana@example.com\"");

        delete("Ana@example.com");
        Page form = admin.follow(missed, missed.link("data-add", "ana@example.com"));
        assertThat(form.field("user", "userName")).isEqualTo("ana@example.com");
        assertThat(user(form, "ana@example.com").send().html()).contains("Added.");
        assertThat(open("/users/names").text("message")).isEqualTo(EVERYBODY);
    }

    private void delete(String login) {
        Page found = open("/users?q=" + login);
        Page user = admin.follow(found, found.link("data-user", login));
        admin.submit(
                admin.open(user.address().resolve(user.address().getPath() + "/delete").toString()),
                "delete-user",
                Map.of());
    }

    /** Without scripts, by the header that has a browser ask again. */
    @Test
    @Order(8)
    void a_large_file_tells_how_far_it_is_until_all_are_added() {
        String agents =
                HEAD
                        + IntStream.range(0, 3_000)
                                .mapToObj(i -> "many" + i + "@example.com")
                                .map(login -> row(login, "Basic Routing Profile"))
                                .collect(Collectors.joining());

        Page page = through(file(agents, "add"));

        assertThat(page.text("message")).isEqualTo("3000 users added.");
        assertThat(open("/users?q=many2999").text("total")).isEqualTo("1 users found.");
        Page again = through(file(agents, "add"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("message")).startsWith("3000 errors in 3000 rows");
        assertThat(open("/file/progress/none").html()).contains("No file of yours");
    }

    private Page through(Page begun) {
        Page page = begun;
        while (page.body("data-page").equals("user-file-progress")) {
            assertThat(page.text("message")).containsAnyOf("Checking", "Making", "Writing");
            page = admin.open(page.address().toString());
        }
        return page;
    }
}
