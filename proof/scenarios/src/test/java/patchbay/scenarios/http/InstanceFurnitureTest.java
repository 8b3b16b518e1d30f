package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.testkit.Patchbay;

/**
 * What stands in an instance beside its users, made, changed and deleted on the console's pages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceFurnitureTest {
    private static final String INSTANCES = "/accounts/111122223333/instances/us-east-1/";

    /** An instance of an account whose guardrail denies what would change a queue. */
    private static final String GUARDED = "77777777-8888-4999-8aaa-bbbbbbbbbbbb";

    private final Surfer admin = new Surfer();

    @SuppressWarnings("NullAway.Init") // set before the tests
    private House house;

    @BeforeAll
    void the_administrator_signs_in(@TempDir Path folder) throws Exception {
        house = House.open(folder, "furniture.yaml", Map.of());
        Page instance =
                admin.submit(
                        admin.open(house.at("console", INSTANCES + Patchbay.INSTANCE)),
                        "sign-in",
                        Map.of("username", "admin", "password", "Admin-Portal-2026!"));
        assertThat(instance.body("data-page")).as(instance.html()).isEqualTo("instance");
    }

    @AfterAll
    void close() {
        admin.close();
        house.close();
    }

    private Page open(String section) {
        return admin.open(house.at("console", INSTANCES + Patchbay.INSTANCE + "/" + section));
    }

    /** Fills in the form that makes one of a kind. */
    private Page make(String kind, Map<String, String> fields) {
        return admin.form(open(kind + "/new"), "new").fill(fields).send();
    }

    /** The page of the one that a list names. */
    private Page named(String kind, String name) {
        Page list = open(kind + "?q=" + Surfer.encoded(name));
        Matcher link =
                Pattern.compile("<a href=\"([^\"]*)\">" + Pattern.quote(name) + "</a>")
                        .matcher(list.html());
        assertThat(link.find()).as(list.html()).isTrue();
        return admin.follow(list, link.group(1));
    }

    /** Sends a form of a page; it is expected to be done. */
    private Page change(Page page, String form, Map<String, String> fields) {
        Page changed = admin.form(page, form).fill(fields).send();
        assertThat(changed.status()).as(changed.html()).isEqualTo(200);
        return changed;
    }

    private static void refused(Page page, int status, String sentence) {
        assertThat(page.status()).as(page.html()).isEqualTo(status);
        assertThat(page.text("message")).isEqualTo(sentence);
    }

    /** The form came back with this field marked, and nothing of the kind is called so. */
    private static void blames(Page page, String field) {
        assertThat(page.html()).containsPattern("name=\"" + field + "\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void a_queue_is_made_changed_and_deleted_and_one_in_use_says_by_whom() {
        Page made = make("queues", Map.of("name", "Returns", "description", "Sent back"));
        assertThat(made.body("data-page")).as(made.html()).isEqualTo("queues-thing");
        assertThat(made.html()).contains("Basic Hours", "Sent back");

        Page full = change(made, "most", Map.of("most", "40"));
        assertThat(full.html()).contains("value=\"40\"");
        change(made, "caller", Map.of("callerName", "The shop"));
        Page off = change(made, "status", Map.of());
        assertThat(off.html()).contains("Switch on");
        Page renamed = change(off, "name", Map.of("name", "Goods returned"));
        assertThat(renamed.html()).contains("<h1>Goods returned</h1>", "value=\"The shop\"");
        assertThat(open("queues").html()).contains("Goods returned</a> <span class=\"tag\">Off");
        assertThat(open("queues?q=RETURNED").html()).contains("Goods returned");
        assertThat(open("queues?q=nowhere").html()).doesNotContain("Goods returned");

        Page basic = named("queues", "BasicQueue");
        refused(
                admin.form(basic, "delete").send(),
                409,
                "Queue is in use by routing profile Basic Routing Profile");

        Page list = admin.form(renamed, "delete").send();
        assertThat(list.body("data-page")).as(list.html()).isEqualTo("queues");
        assertThat(list.html()).doesNotContain("Goods returned");
    }

    @Test
    void a_wrong_field_is_named_and_nothing_is_made_or_changed() {
        Map<String, String> wrong =
                Map.of(
                        "most", "many",
                        "hours", "no-such-hours",
                        "callerNumber", "+49301234",
                        "callerFlow", "no-such-flow");
        wrong.forEach((field, value) -> {
            Page page = make("queues", Map.of("name", "Half a queue", field, value));
            assertThat(page.status()).as(page.html()).isEqualTo(422);
            assertThat(page.text("message")).contains(value);
            blames(page, field);
            assertThat(page.html()).as("what was typed").contains("Half a queue");
        });
        Page twice = make("queues", Map.of("name", "BasicQueue"));
        refused(twice, 409, "Queue already exists: BasicQueue");
        blames(twice, "name");
        assertThat(open("queues").html()).doesNotContain("Half a queue");

        Page basic = named("queues", "BasicQueue");
        Page blank = admin.form(basic, "name").set("name", "").send();
        assertThat(blank.status()).as(blank.html()).isEqualTo(422);
        blames(blank, "name");
        assertThat(named("queues", "BasicQueue").status()).isEqualTo(200);
    }

    @Test
    void hours_are_read_as_a_week_and_a_wrong_opening_names_its_day() {
        Page wrong =
                make(
                        "hours",
                        Map.of("name", "Nights", "zone", "Europe/Berlin", "FRIDAY", "9 to 5"));
        refused(wrong, 422, "an opening such as 09:00-17:00 is expected, found `9 to 5`");
        blames(wrong, "FRIDAY");
        Page nowhere = make("hours", Map.of("name", "Nights", "zone", "Mars/Base"));
        refused(nowhere, 422, "TimeZone is not known: Mars/Base");
        blames(nowhere, "zone");
        assertThat(open("hours").html()).doesNotContain("Nights");

        Page nights =
                make(
                        "hours",
                        Map.of(
                                "name", "Nights",
                                "zone", "Europe/Berlin",
                                "MONDAY", "22:00-06:00",
                                "FRIDAY", "9:00 - 12:00, 13:00-24:00",
                                "SUNDAY", "00:00-24:00",
                                "TUESDAY", ""));
        assertThat(nights.html())
                .contains("22:00–06:00", "09:00–12:00, 13:00–24:00", "00:00–24:00", "closed");
        Page changed = change(nights, "change", Map.of("FRIDAY", "", "SUNDAY", ""));
        assertThat(changed.html()).doesNotContain("13:00", "00:00–24:00").contains("22:00–06:00");

        HttpResponse<String> exception =
                house.rest(
                        house.root(),
                        "connect",
                        "PUT",
                        "/hours-of-operations/"
                                + Patchbay.INSTANCE
                                + "/"
                                + id(changed)
                                + "/overrides",
                        "",
                        """
                        {"Name": "New Year", "EffectiveFrom": "2031-01-01", "EffectiveTill": "2031-01-02",
                         "Config": [{"Day": "WEDNESDAY", "StartTime": {"Hours": 10, "Minutes": 0},
                                     "EndTime": {"Hours": 12, "Minutes": 30}}]}\
                        """);
        assertThat(exception.statusCode()).as(exception.body()).isEqualTo(200);
        assertThat(named("hours", "Nights").html())
                .contains("New Year", "2031-01-02", "Wednesday 10:00–12:30");

        refused(
                admin.form(named("hours", "Basic Hours"), "delete").send(),
                422,
                "Hours of operation is in use by queue BasicQueue");
        assertThat(admin.form(changed, "delete").send().html()).doesNotContain("Nights");
    }

    @Test
    void statuses_are_ordered_and_switched_off_and_never_deleted() {
        Page lunch = make("statuses", Map.of("name", "Lunch", "order", "3"));
        assertThat(lunch.html()).doesNotContain("id=\"delete\"");
        Page wrong = admin.form(lunch, "change").set("order", "99").send();
        assertThat(wrong.status()).as(wrong.html()).isEqualTo(422);
        blames(wrong, "order");
        assertThat(open("statuses?q=lunch").html()).contains("place 3");

        change(lunch, "change", Map.of("order", "", "state", "DISABLED"));
        assertThat(open("statuses").html())
                .contains("Lunch</a> <span class=\"tag\">Off")
                .doesNotContain("place 3");
        refused(
                admin.form(named("statuses", "Available"), "change")
                        .set("state", "DISABLED")
                        .send(),
                422,
                "A status of type ROUTABLE cannot be disabled");
    }

    @Test
    void a_security_profile_shows_what_it_opens_and_who_has_it() {
        Page wrong = make("security-profiles", Map.of("name", "a/b"));
        assertThat(wrong.status()).as(wrong.html()).isEqualTo(422);
        assertThat(wrong.text("message")).contains("Value 'a/b' at 'securityProfileName'");
        blames(wrong, "name");

        Page made =
                make("security-profiles", Map.of("name", "Team lead", "permission", "Queues.View"));
        assertThat(made.html()).contains("<code>/queues</code>", "Nobody.");
        Page more = change(made, "change", Map.of("permission", "Own.Permission"));
        assertThat(more.html()).contains("Own.Permission").doesNotContain("<code>Queues.View");
        Page none =
                admin.post(
                        more.address().resolve(more.action("change")).toString(),
                        Map.of("description", "nothing left"));
        assertThat(none.status()).as(none.html()).isEqualTo(422);
        assertThat(named("security-profiles", "Team lead").html())
                .contains("Own.Permission")
                .doesNotContain("nothing left");

        Page agent = named("security-profiles", "Agent");
        assertThat(agent.html()).contains("ana@example.com", "<code>/ccp-v2</code>");
        Page held = admin.form(agent, "delete").send();
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.html()).contains("It is used by ana@example.com.");
        assertThat(admin.form(more, "delete").send().html()).doesNotContain("Team lead");
    }

    @Test
    void a_routing_profile_serves_queues_by_channel() {
        Page wrong =
                make(
                        "routing-profiles",
                        Map.of("name", "Office", "description", "d", "VOICE", "3"));
        refused(wrong, 422, "Concurrency of VOICE must be 1");
        blames(wrong, "VOICE");
        assertThat(open("routing-profiles").html()).doesNotContain("Office");

        Page office =
                make(
                        "routing-profiles",
                        Map.of(
                                "name", "Office",
                                "description", "Post and chats",
                                "CHAT", "4",
                                "CHAT-others", "ROUTE_ANY_CHANNEL"));
        assertThat(office.html()).contains("Calls 1, Chats 4");
        Page bad = admin.form(office, "serve").fill(Map.of("priority", "200")).send();
        assertThat(bad.status()).as(bad.html()).isEqualTo(422);
        blames(bad, "priority");

        Page serving =
                change(office, "serve", Map.of("channel", "CHAT", "priority", "2", "delay", "30"));
        assertThat(serving.html()).contains("<td data-label=\"Delay\">30 s</td>");
        Page channels = change(serving, "channels", Map.of("CHAT", "5"));
        assertThat(channels.html())
                .as("what stands beside is kept")
                .contains("Chats 5", "value=\"ROUTE_ANY_CHANNEL\" selected");
        Matcher leave = Pattern.compile("<form id=\"(leave-[^\"]*)\"").matcher(channels.html());
        assertThat(leave.find()).isTrue();
        Page left = change(channels, leave.group(1), Map.of());
        assertThat(left.html()).doesNotContain("30 s");

        refused(
                admin.form(named("routing-profiles", "Basic Routing Profile"), "delete").send(),
                409,
                "Routing profile is in use by user ana@example.com");
        assertThat(admin.form(left, "delete").send().html()).doesNotContain("Office");
    }

    @Test
    void the_hierarchy_has_levels_and_a_tree_of_groups() {
        Page gap = change(open("hierarchy/levels"), "levels", Map.of("level1", "Site"));
        Page wrong = admin.form(gap, "levels").fill(Map.of("level3", "Shift")).send();
        refused(wrong, 422, "Level 3 needs the levels above it");
        blames(wrong, "level3");
        change(gap, "levels", Map.of("level2", "Team"));

        Page berlin = make("hierarchy", Map.of("name", "Berlin"));
        Page blue = make("hierarchy", Map.of("name", "Blue", "parent", id(berlin)));
        assertThat(blue.html()).contains("Berlin / Blue");
        Page deep = make("hierarchy", Map.of("name", "Late", "parent", id(blue)));
        refused(deep, 422, "Hierarchy level 3 does not exist");
        blames(deep, "parent");

        assertThat(open("hierarchy").html()).contains("<span class=\"tag\">Team", "depth-1");
        Page held = admin.form(named("hierarchy", "Berlin"), "delete").send();
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.html()).contains("It is used by Blue.");
        change(blue, "name", Map.of("name", "Red"));
        admin.form(named("hierarchy", "Red"), "delete").send();
        assertThat(admin.form(berlin, "delete").send().html()).doesNotContain("Berlin");
    }

    @Test
    void a_flow_lists_its_problems_and_leads_quick_connects() {
        Page broken =
                make(
                        "flows",
                        Map.of("name", "Hand over", "type", "QUEUE_TRANSFER", "content", "{}"));
        refused(broken, 422, "Version is not 2019-10-30");
        assertThat(broken.html()).contains("Actions is missing or empty", "StartAction names");
        blames(broken, "content");
        assertThat(open("flows").html()).doesNotContain("Hand over");

        Page flow = make("flows", Map.of("name", "Hand over", "type", "QUEUE_TRANSFER"));
        assertThat(flow.html()).contains("it is sound");
        Page draft = change(flow, "content", Map.of("content", "{}", "publish", "SAVED"));
        assertThat(draft.html()).contains("Version is not 2019-10-30", "Some content is published");
        change(draft, "about", Map.of("state", "ARCHIVED"));
        assertThat(open("flows").html()).contains("Hand over</a> <span class=\"tag\">Archived");

        Page nobody = make("quick-connects", Map.of("name", "Ana", "login", "nobody"));
        refused(nobody, 422, "no user of this instance is called `nobody`");
        blames(nobody, "login");
        Page ana =
                make(
                        "quick-connects",
                        Map.of("name", "Ana", "login", "ana@example.com", "flow", id(flow)));
        assertThat(ana.body("data-page")).as(ana.html()).isEqualTo("quick-connects-thing");
        refused(
                admin.form(flow, "delete").send(),
                422,
                "Contact flow is in use by quick connect Ana");

        Page phone =
                admin.form(ana, "goal").fill(Map.of("type", "PHONE_NUMBER", "phone", "030")).send();
        refused(phone, 422, "PhoneNumber is not a valid phone number");
        change(ana, "goal", Map.of("type", "PHONE_NUMBER", "phone", "+49301234"));
        Page queue = change(named("queues", "BasicQueue"), "offer", Map.of());
        assertThat(queue.html()).contains("Remove Ana");
        assertThat(admin.form(ana, "delete").send().html()).doesNotContain(">Ana</a>");
        assertThat(admin.form(flow, "delete").send().html()).doesNotContain("Hand over");
    }

    private static String id(Page thing) {
        String path = thing.address().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** An account sees its own instances only, and only in their region. */
    @Test
    void nobody_reaches_another_accounts_instance() {
        for (String instance :
                List.of(
                        "/accounts/444455556666/instances/us-east-1/" + Patchbay.INSTANCE,
                        "/accounts/111122223333/instances/eu-central-1/" + Patchbay.INSTANCE)) {
            for (String section : List.of("/queues", "/queues/x", "/hierarchy", "/flows")) {
                assertThat(admin.open(house.at("console", instance + section)).status())
                        .as(section)
                        .isEqualTo(404);
            }
            Page made =
                    admin.post(
                            house.at("console", instance + "/statuses/new"),
                            Map.of("name", "Foreign", "state", "ENABLED"));
            assertThat(made.text("message")).contains("Instance not found");
        }
        assertThat(open("statuses").html()).doesNotContain("Foreign");
    }

    /** The console asks the same policy engine as programs do: a guardrail holds here, too. */
    @Test
    void an_administrator_whom_a_guardrail_forbids_it_changes_nothing() {
        String queues =
                house.at(
                        "console",
                        "/accounts/444455556666/instances/us-east-1/" + GUARDED + "/queues");
        Page blank = admin.open(queues + "/new");
        assertThat(blank.status()).as(blank.html()).isEqualTo(200);
        Page made = admin.form(blank, "new").set("name", "Forbidden").send();
        assertThat(made.status()).as(made.html()).isEqualTo(403);
        assertThat(made.text("message")).contains("AccessDeniedException", "connect:CreateQueue");

        Page list = admin.open(queues);
        assertThat(list.html()).doesNotContain("Forbidden");
        Matcher basic = Pattern.compile("href=\"([^\"]*)\">BasicQueue").matcher(list.html());
        assertThat(basic.find()).as(list.html()).isTrue();
        Page queue = admin.follow(list, basic.group(1));
        assertThat(admin.form(queue, "name").set("name", "Forbidden").send().status())
                .isEqualTo(403);
        assertThat(admin.form(queue, "delete").send().status()).isEqualTo(403);
        assertThat(admin.open(queues).html()).contains("BasicQueue").doesNotContain("Forbidden");
        assertThat(
                        admin.open(queues.replace("/queues", "/statuses"))
                                .html()
                                .contains("AccessDenied"))
                .as("what nobody may list")
                .isTrue();
    }
}
