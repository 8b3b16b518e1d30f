package patchbay.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.browser.Visit.Look;

/**
 * From an instance without users to two hundred agents by a file, as its administrator does it: the
 * first file has one row with each kind of mistake; the mended one is added; an agent is found and
 * changed; and one of them signs in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentsByFileTest {
    private static final String INSTANCE =
            "/accounts/111122223333/instances/us-east-1/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private static final List<String> COLUMNS =
            List.of(
                    "first name",
                    "last name",
                    "secondary email address",
                    "mobile",
                    "user login",
                    "agent hierarchy",
                    "routing profile name",
                    "security_profile_name_1|security_profile_name_2",
                    "user_hierarchy_1|user_hierarchy_2",
                    "phone type (soft/desk)",
                    "phone number",
                    "soft phone auto accept (yes/no)",
                    "ACW timeout (seconds)",
                    "tags",
                    "persistent connection",
                    "audio enhancement(none/isolate voice/suppress noise)");

    /** A column, what stands in it instead, and what is said of it. */
    private record Mistake(String column, String value, String reason) {}

    private static final List<Mistake> MISTAKES =
            List.of(
                    new Mistake("first name", "", "must not be empty"),
                    new Mistake("last name", "=1+1", "begins as a formula of a spreadsheet"),
                    new Mistake("last name", "a".repeat(101), "at most 100 characters"),
                    new Mistake("secondary email address", "nobody", "is no e-mail address"),
                    new Mistake("mobile", "030 12 34", "must be a number such as"),
                    new Mistake("user login", "", "must not be empty"),
                    new Mistake("user login", "an agent", "must not contain a space"),
                    new Mistake("user login", "agent+1@example.com", "the character `+`"),
                    new Mistake("user login", "agent@example", "must be a valid email address"),
                    new Mistake("user login", "a".repeat(65), "must be 1 to 64 characters"),
                    new Mistake("user login", "AGENT1@example.com", "differs in case alone"),
                    new Mistake("agent hierarchy", "Moon", "Hierarchy group is not found"),
                    new Mistake(
                            "routing profile name",
                            "Basic Routing Profil",
                            "`Basic Routing Profile` is near"),
                    new Mistake(COLUMNS.get(7), "Agnet", "`Agent` is near"),
                    new Mistake(COLUMNS.get(7), "Agent|Agent", "names `Agent` twice"),
                    new Mistake(COLUMNS.get(7), "", "must name 1 to 10 security profiles"),
                    new Mistake(COLUMNS.get(8), "Site", "is not implemented by Patchbay"),
                    new Mistake(COLUMNS.get(9), "mobile", "must be soft or desk"),
                    new Mistake("phone number", "12", "must be a number such as"),
                    new Mistake(COLUMNS.get(11), "maybe", "must be yes or no"),
                    new Mistake("ACW timeout (seconds)", "soon", "must be a number of seconds"),
                    new Mistake("tags", "night", "must be key:value"),
                    new Mistake("tags", "a:1|a:2", "has the key `a` twice"),
                    new Mistake("persistent connection", "maybe", "must be yes or no"),
                    new Mistake(COLUMNS.get(15), "loud", "must be none, isolate voice"));

    private Chromium chromium;
    private Demo demo;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        chromium = Chromium.start();
        demo = Demo.withoutUsers(temporary);
    }

    @AfterAll
    void stop() {
        if (demo != null) {
            demo.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String row(int number, Mistake... mistakes) {
        List<String> values = new ArrayList<>();
        Map<String, String> usual =
                Map.of(
                        "first name",
                        "Agent",
                        "last name",
                        "Number " + number,
                        "user login",
                        number == 0 ? "ana@example.com" : "agent" + number + "@example.com",
                        "routing profile name",
                        "Basic Routing Profile",
                        COLUMNS.get(7),
                        "Agent",
                        COLUMNS.get(9),
                        "soft",
                        "tags",
                        "site:B");
        for (String column : COLUMNS) {
            String value = usual.getOrDefault(column, "");
            for (Mistake mistake : mistakes) {
                value = mistake.column().equals(column) ? mistake.value() : value;
            }
            values.add(value);
        }
        return String.join(",", values);
    }

    /** Two hundred rows, of which the last ones are wrong, each in its own way. */
    private static String file(List<Mistake> mistakes) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        IntStream.range(0, 200 - mistakes.size())
                .mapToObj(AgentsByFileTest::row)
                .forEach(lines::add);
        for (Mistake mistake : mistakes) {
            lines.add(row(lines.size(), mistake));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String row(int number) {
        return row(number, new Mistake[0]);
    }

    private static Visit signedIn(Visit admin) {
        admin.open("console", "/sign-in");
        admin.signIn("admin");
        admin.arriveAt("console-home");
        return admin;
    }

    @Test
    void two_hundred_agents_come_by_a_file_and_one_of_them_lands_at_the_desk() throws Exception {
        try (Visit admin = signedIn(new Visit(chromium, demo, Look.DESKTOP));
                Visit ana = new Visit(chromium, demo, Look.PHONE)) {
            admin.open("console", INSTANCE + "/users");
            admin.arriveAt("instance-users");
            assertThat(admin.text("#total")).isEqualTo("0 users.");
            admin.page().click("main a:has-text('Users by CSV')");
            admin.arriveAt("user-file");
            assertThat(admin.text("main")).contains("user login");

            upload(admin, "wrong.csv", file(MISTAKES), "user-file");
            everyMistakeIsTold(admin);
            admin.open("console", INSTANCE + "/users");
            assertThat(admin.text("#total")).as("nothing is half-written").isEqualTo("0 users.");

            admin.open("console", INSTANCE + "/file");
            upload(admin, "right.csv", file(List.of()), "user-file");
            assertThat(admin.text("#message")).isEqualTo("200 users added.");

            find(admin);
            change(admin);
            lookByPhone();

            ana.open("start", "/");
            ana.signIn("ana");
            ana.arriveAt("portal");
            ana.openTile("Amazon Connect");
            ana.arriveAt("agent-desk");
            assertThat(ana.attribute("data-agent")).isEqualTo("ana@example.com");
        }
    }

    /** Chooses the file as people do; the script puts its text into the form. */
    private void upload(Visit admin, String name, String text, String next) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        admin.page().setInputFiles("#file-file", file);
        admin.page()
                .waitForFunction(
                        "() => document.getElementById('file').value.includes('agent199')"
                                + " || document.getElementById('file').value.includes('loud')");
        admin.page().click("button[value=add]");
        admin.page().waitForSelector("#message");
        admin.arriveAt(next);
    }

    private static void everyMistakeIsTold(Visit admin) {
        assertThat(admin.text("#message"))
                .startsWith(MISTAKES.size() + " errors in 200 rows. Nobody was added");
        List<String> told = admin.page().locator("#errors .row").allInnerTexts();
        assertThat(told).hasSize(MISTAKES.size());
        for (int i = 0; i < MISTAKES.size(); i++) {
            Mistake mistake = MISTAKES.get(i);
            assertThat(told.get(i))
                    .contains("Row " + (200 - MISTAKES.size() + i + 2) + " ", mistake.column())
                    .contains(mistake.reason());
        }
    }

    private static void find(Visit admin) {
        admin.open("console", INSTANCE + "/users");
        admin.arriveAt("instance-users");
        assertThat(admin.text("#total")).isEqualTo("200 users.");
        admin.page().fill("#q", "number 19");
        admin.page().click(".find button");
        admin.page().waitForSelector("[data-login='agent199@example.com']");
        assertThat(admin.text("#total")).isEqualTo("11 users found.");
        admin.page().click("a:has-text('agent199@example.com')");
        admin.arriveAt("instance-user");
    }

    private static void change(Visit admin) {
        admin.page().fill("#firstName", "Evelyn");
        admin.page().check("label:has-text('CallCenterManager')");
        admin.page().check("#phone-desk");
        admin.page().click("#user button");
        admin.page().waitForSelector("[role=alert]");
        assertThat(admin.text("[role=alert]")).contains("A desk phone needs its number");
        admin.page().fill("#deskNumber", "+15551230100");
        admin.page().click("#user button");
        admin.page().waitForSelector("[role=status]:has-text('Saved')");
        admin.arriveAt("instance-user");
        assertThat(admin.page().inputValue("#firstName")).isEqualTo("Evelyn");
        assertThat(admin.page().isChecked("#phone-desk")).isTrue();
        admin.page().click("#delete");
        admin.arriveAt("instance-user-leaving");
        assertThat(admin.text("#goes-list")).contains("at once: 0");
        admin.page().click("main a:has-text('Keep the user')");
        admin.arriveAt("instance-user");
    }

    /** The same pages in a narrow, dark window. */
    private void lookByPhone() {
        try (Visit admin = signedIn(new Visit(chromium, demo, Look.PHONE))) {
            admin.open("console", INSTANCE + "/users?q=number+1");
            admin.arriveAt("instance-users");
            admin.open("console", INSTANCE + "/users/new?userName=eva%2B1");
            admin.arriveAt("new-instance-user");
            admin.open("console", INSTANCE + "/users/names");
            admin.arriveAt("instance-names");
            assertThat(admin.text("#message")).contains("3 of 4 would not get in");
            admin.open("console", INSTANCE + "/file");
            admin.arriveAt("user-file");
        }
    }
}
