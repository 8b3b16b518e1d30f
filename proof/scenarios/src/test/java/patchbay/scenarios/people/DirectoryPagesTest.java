package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** The console's pages of people, groups and provisioning, as an administrator works with them. */
class DirectoryPagesTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private Center center;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Surfer admin;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        center = Center.open(folder);
        admin = center.admin();
    }

    @AfterEach
    void close() {
        admin.close();
        center.close();
    }

    private Page console(String path) {
        return admin.open(center.at("console", path));
    }

    /** The page that the list links to. */
    private Page linked(String list, String name) {
        String html = console(list).html();
        int end = html.indexOf("\">" + name + "</a>");
        String href = html.substring(html.lastIndexOf("href=\"", end) + 6, end);
        return console(
                href.substring(Math.max(0, href.indexOf("/", 8)))
                        .replaceFirst("^.*?(/people|/groups)", "$1"));
    }

    private Page post(Page page, String action, Map<String, String> fields) {
        return admin.post(page.address().toString().replaceFirst("\\?.*", "") + action, fields);
    }

    @Test
    void somebody_is_found_changed_disabled_and_deleted() {
        assertThat(console("/people?q=BE").html())
                .contains("ben@example.com")
                .doesNotContain("Ada Min");
        assertThat(console("/people?q=nobody").html()).contains("begins with “nobody”");
        Page ben = linked("/people", "Ben Roe");

        Page saved =
                admin.submit(
                        ben, "person", Map.of("title", "Agent", "enterprise.department", "Care"));
        assertThat(saved.html()).contains("Saved.", "value=\"Care\"");
        Page refused = admin.submit(saved, "person", Map.of("emails.value", "admin@example.com"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("directory.email-free");

        assertThat(post(ben, "/delete", Map.of()).html()).contains("Ben Roe");
        assertThat(post(ben, "/disable", Map.of()).html()).contains("Disabled.");
        try (Surfer visitor = new Surfer()) {
            assertThat(center.signIn(visitor, "start", "ben", "Ben-Battery-7").status())
                    .isEqualTo(401);
        }
        assertThat(post(ben, "/delete", Map.of()).html()).doesNotContain("Ben Roe");
        assertThat(console("/people/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void administrators_do_not_lock_themselves_out() {
        Page me = linked("/people", "Ada Min");

        assertThat(me.html()).contains("This is you.");
        assertThat(post(me, "/disable", Map.of()).html()).contains("This is you.");
        assertThat(console("/people").status()).isEqualTo(200);
    }

    @Test
    void a_group_is_made_filled_nested_and_deleted() {
        Page group =
                admin.submit(
                        console("/groups"),
                        "new-group",
                        Map.of("name", "Leads", "description", ""));
        assertThat(post(group, "/add", Map.of("person", "ben")).html()).contains("Ben Roe");
        Page unknown = post(group, "/add", Map.of("person", "nobody"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html()).contains("directory.person-known");

        Page nested = post(group, "/nest", Map.of("group", "Everybody"));
        assertThat(nested.html()).contains("counts for nothing", ">Everybody</a>");
        assertThat(console("/groups").html()).contains("members: 1");
        assertThat(post(group, "/delete", Map.of()).html()).doesNotContain("Leads");
    }

    @Test
    void while_somebody_else_keeps_the_directory_nothing_is_edited_here() {
        Page scim = admin.post(center.at("console", "/scim/enable"), Map.of());
        assertThat(scim.html()).contains("/scim/v2/");
        Page made = admin.post(center.at("console", "/scim/token"), Map.of());
        assertThat(made.text("fresh-token")).hasSizeGreaterThan(40);
        assertThat(console("/scim").html()).doesNotContain(made.text("fresh-token"));

        Page ben = linked("/people", "Ben Roe");
        assertThat(ben.html()).doesNotContain("id=\"person\"");
        assertThat(post(ben, "/save", Map.of("displayName", "Other")).status()).isEqualTo(409);
        assertThat(linked("/people", "Ben Roe").status()).isEqualTo(200);
        assertThat(admin.post(center.at("console", "/groups"), Map.of("name", "x")).status())
                .isEqualTo(409);

        admin.post(center.at("console", "/scim/disable"), Map.of());
        assertThat(post(ben, "/save", Map.of("displayName", "Other")).html()).contains("Other");
    }

    @Test
    void nobody_else_is_let_at_these_pages() {
        try (Surfer stranger = new Surfer()) {
            for (String path : new String[] {"/people", "/groups", "/scim"}) {
                assertThat(stranger.open(center.at("console", path)).address().getPath())
                        .isEqualTo("/sign-in");
            }
        }
    }
}
