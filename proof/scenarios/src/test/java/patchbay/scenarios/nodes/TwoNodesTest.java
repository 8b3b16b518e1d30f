package patchbay.scenarios.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.server.Running;

/**
 * Two processes over one PostgreSQL: whichever of them somebody comes to, he meets the same
 * installation, and nothing waits for the other to catch up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoNodesTest {
    private static final String DESK = "example-corp.my.connect";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private ServerProcess one;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private ServerProcess two;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path folder;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Path seed = folder.resolve("demo.yaml");
        try (InputStream demo = Running.class.getResourceAsStream("demo.yaml")) {
            Files.copy(Objects.requireNonNull(demo, "demo.yaml"), seed);
        }
        one = node("one", "--seed", seed.toString());
        two = secondNode("two");
    }

    @AfterAll
    void stop() throws Exception {
        two.close();
        one.close();
        postgres.close();
    }

    private ServerProcess node(String name, String... flags) throws Exception {
        String[] all = new String[flags.length + 2];
        System.arraycopy(flags, 0, all, 2, flags.length);
        all[0] = "--database-url";
        all[1] = postgres.getJdbcUrl("postgres", "postgres");
        return ServerProcess.start(folder.resolve(name), all);
    }

    /** It seals under the first node's key, as several nodes have to. */
    private ServerProcess secondNode(String name) throws Exception {
        return node(
                name, "--master-key-file", folder.resolve("one").resolve("master.key").toString());
    }

    @Test
    void who_signed_in_at_one_node_is_signed_in_at_the_other_until_signed_out_at_either() {
        try (Surfer ana = new Surfer()) {
            assertThat(page(signIn(ana, one, "ana"))).isEqualTo("portal");

            Page tiles = ana.open(two.at("start", "/"));
            assertThat(page(tiles)).as(tiles.html()).isEqualTo("portal");

            Page out = ana.post(two.at("start", "/sign-out"), Map.of());
            assertThat(page(out)).as(out.html()).isEqualTo("portal-sign-in");
            assertThat(page(ana.open(one.at("start", "/")))).isEqualTo("portal-sign-in");
        }
    }

    @Test
    void a_sign_in_that_begins_at_one_node_ends_at_the_other_and_has_one_trace() throws Exception {
        try (Surfer ana = new Surfer()) {
            Page handOver = open(ana, signIn(ana, one, "ana"));

            Page desk =
                    ana.post(
                            two.at("signin", "/saml"),
                            Map.of(
                                    "SAMLResponse",
                                    handOver.field("saml-form", "SAMLResponse"),
                                    "RelayState",
                                    handOver.field("saml-form", "RelayState")));
            assertThat(page(desk)).as(desk.html()).isEqualTo("agent-desk");
            assertThat(page(ana.open(one.at(DESK, "/ccp-v2")))).isEqualTo("agent-desk");

            HttpResponse<String> traces = one.get(one.rootKey(), "/api/v1/traces");
            assertThat(traces.statusCode()).as(traces.body()).isEqualTo(200);
            HttpResponse<String> trace =
                    two.get(one.rootKey(), "/api/v1/traces/" + code(traces.body()));
            assertThat(trace.body())
                    .contains("\"signed-in\"", "ana@example.com")
                    .doesNotContain("decided elsewhere");
        }
    }

    @Test
    void a_desk_session_ended_at_one_node_is_known_to_none_at_once() throws Exception {
        String sessions = "/api/v1/connect/example-corp/sessions";
        try (Surfer ana = new Surfer()) {
            Page handOver = open(ana, signIn(ana, one, "ana"));
            Page desk = ana.submit(handOver, "saml-form", Map.of());
            assertThat(page(desk)).as(desk.html()).isEqualTo("agent-desk");
            assertThat(page(ana.open(two.at(DESK, "/ccp-v2")))).isEqualTo("agent-desk");
            assertThat(ana.open(two.at(DESK, "/session")).html()).contains("leftSeconds");

            String row =
                    first(
                            "(\\{[^{]*\"user\":\"ana@example.com\"[^}]*)",
                            two.get(one.rootKey(), sessions).body());
            assertThat(row).contains("role/Connect-SSO", "saml-provider/Connect-SSO", "\"until\"");
            String id = first("\"id\":\"([^\"]+)\"", row);
            HttpResponse<String> ended = one.post(one.rootKey(), sessions + "/" + id + "/end");
            assertThat(ended.body()).isEqualTo("{\"ended\":1}");

            for (ServerProcess node : List.of(one, two)) {
                assertThat(ana.open(node.at(DESK, "/session")).html()).contains("session_expired");
                assertThat(page(ana.open(node.at(DESK, "/ccp-v2")))).isEqualTo("refused");
            }
            assertThat(two.post(one.rootKey(), sessions + "/" + id + "/end").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_refusal_at_one_node_is_explained_by_the_other() throws Exception {
        try (Surfer ben = new Surfer()) {
            Page handOver = open(ben, signIn(ben, two, "ben"));
            Page refused = ben.submit(handOver, "saml-form", Map.of());
            assertThat(page(refused)).as(refused.html()).isEqualTo("refused");

            HttpResponse<String> trace =
                    one.get(one.rootKey(), "/api/v1/traces/" + refused.text("trace-code"));
            assertThat(trace.body()).contains(refused.body("data-check"));
        }
    }

    @Test
    void an_access_key_made_at_one_node_works_at_the_other_until_it_is_taken_back_at_either()
            throws Exception {
        root(one, "Action=CreateUser&UserName=deploy");
        HttpResponse<String> made = root(one, "Action=CreateAccessKey&UserName=deploy");
        ServerProcess.Key key =
                new ServerProcess.Key(
                        element(made, "AccessKeyId"), element(made, "SecretAccessKey"));
        assertThat(identity(two, key).body()).contains("user/deploy");

        root(two, "Action=UpdateAccessKey&UserName=deploy&Status=Inactive&AccessKeyId=" + key.id());
        assertThat(identity(one, key).statusCode()).isEqualTo(403);

        root(one, "Action=UpdateAccessKey&UserName=deploy&Status=Active&AccessKeyId=" + key.id());
        assertThat(identity(two, key).statusCode()).isEqualTo(200);
    }

    @Test
    void a_permission_given_and_taken_at_one_node_counts_at_the_other_at_once() throws Exception {
        root(one, "Action=CreateUser&UserName=reader");
        HttpResponse<String> made = root(one, "Action=CreateAccessKey&UserName=reader");
        ServerProcess.Key key =
                new ServerProcess.Key(
                        element(made, "AccessKeyId"), element(made, "SecretAccessKey"));
        String list = "Action=ListRoles&Version=2010-05-08";
        assertThat(two.call(key, "iam", list).statusCode()).isEqualTo(403);

        String policy =
                "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow"
                        + "%22%2C%22Action%22%3A%22iam%3AListRoles%22%2C%22Resource%22%3A%22*%22%7D%7D";
        root(one, "Action=PutUserPolicy&UserName=reader&PolicyName=list&PolicyDocument=" + policy);
        assertThat(two.call(key, "iam", list).statusCode()).isEqualTo(200);

        root(two, "Action=DeleteUserPolicy&UserName=reader&PolicyName=list");
        assertThat(one.call(key, "iam", list).statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_node_acknowledged_before_it_was_killed_the_other_has() throws Exception {
        List<String> acknowledged;
        // it has to be told the root user's key, which the first node keeps
        Path third = Files.createDirectories(folder.resolve("third"));
        Files.copy(folder.resolve("one").resolve("credentials"), third.resolve("credentials"));
        try (ServerProcess killed = secondNode("third")) {
            acknowledged = Writers.untilKilled(killed, 60);
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(60);
        for (String name : acknowledged) {
            HttpResponse<String> answer = root(two, "Action=GetUser&UserName=" + name);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
        }
    }

    private static Page signIn(Surfer person, ServerProcess node, String name) {
        return person.submit(
                person.open(node.at("start", "/")),
                "sign-in",
                Map.of("username", name, "password", name + "-Demo-2026!"));
    }

    private static Page open(Surfer person, Page tiles) {
        return person.follow(tiles, tiles.link("data-application", "Amazon Connect"));
    }

    private static String page(Page page) {
        return page.body("data-page");
    }

    /** A call of IAM signed by the root user, whose key only the first node was told. */
    private HttpResponse<String> root(ServerProcess node, String form) throws Exception {
        HttpResponse<String> answer = node.call(one.rootKey(), "iam", form + "&Version=2010-05-08");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<String> identity(ServerProcess node, ServerProcess.Key key)
            throws Exception {
        return node.call(key, "sts", "Action=GetCallerIdentity&Version=2011-06-15");
    }

    private static String element(HttpResponse<String> answer, String name) {
        return first("<" + name + ">([^<]+)<", answer.body());
    }

    /** Of the newest trace. */
    private static String code(String traces) {
        return first("\"code\":\\s*\"([^\"]+)\"", traces);
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
