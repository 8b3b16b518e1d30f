package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.testkit.Patchbay;
import patchbay.testkit.ResponseDraft;

/** {@code /api/v1/traces} with a console session: who may read them, and in which order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesOverHttpTest {
    private static final String TRACES = "/api/v1/traces";
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{4}-[0-9A-Z]{2})\"");

    private House house;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void an_administrator_pages_through_them_newest_first() {
        String older = house.post("signin", house.response("ben@example.com")).text("trace-code");
        String newer = house.post("signin", house.response("ben@example.com")).text("trace-code");
        try (Surfer ada = signedIn("ada")) {
            Page first = ada.open(house.at("console", TRACES + "?failed=true&limit=1"));
            assertThat(first.status()).isEqualTo(200);
            assertThat(codes(first)).isEqualTo(newer);
            String token = first(first, "\"nextToken\":\"([^\"]+)\"");
            Page second =
                    ada.open(
                            house.at(
                                    "console",
                                    TRACES
                                            + "?failed=true&limit=1&nextToken="
                                            + Surfer.encoded(token)));
            assertThat(codes(second)).isEqualTo(older);
            Page one = ada.open(house.at("console", TRACES + "/" + newer));
            assertThat(one.status()).isEqualTo(200);
            assertThat(codes(one)).isEqualTo(newer);
        }
    }

    @Test
    void an_unknown_parameter_is_told() {
        try (Surfer ada = signedIn("ada")) {
            Page page = ada.open(house.at("console", TRACES + "?colour=red"));
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.html()).contains("unknown parameter `colour`");
        }
    }

    @Test
    void nobody_else_reads_them() {
        try (Surfer stranger = new Surfer();
                Surfer eve = signedIn("eve")) {
            for (String path : new String[] {TRACES, TRACES + "/last"}) {
                assertThat(stranger.open(house.at("console", path)).status()).isEqualTo(403);
                Page refused = eve.open(house.at("console", path));
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.html())
                        .contains("AccessDeniedException")
                        .doesNotContain("stations");
            }
        }
    }

    @Test
    void a_trace_is_compared_handed_on_and_walked_again() {
        String code = house.post("signin", house.response("ben@example.com")).text("trace-code");
        try (Surfer ada = signedIn("ada")) {
            String here = "/sign-ins/" + code;
            assertThat(ada.open(house.at("console", here)).html())
                    .contains("id=\"replay\"", "id=\"compare\"", "id=\"share\"");
            Page share = ada.open(house.at("console", here + "/share"));
            assertThat(share.html())
                    .contains("<style>", "connect.login-is-session-name", "person")
                    .doesNotContain("ben@example.com", "111122223333", "<script", "<link");
            assertThat(ada.open(house.at("console", here + "/compare")).status()).isEqualTo(200);
            assertThat(ada.open(house.at("console", here + "/replay")).status()).isEqualTo(200);
            assertThat(ada.open(house.at("console", "/sign-ins/ZZZZ-ZZ/share")).status())
                    .isEqualTo(404);
        }
    }

    /** The same response, from what somebody pasted: the same verdict, and nothing is kept. */
    @Test
    void the_workbench_says_of_a_response_what_the_server_said_and_forgets_it() {
        ResponseDraft draft = house.response("ben@example.com");
        house.post("signin", draft);
        String response = draft.base64();
        try (Surfer ada = signedIn("ada")) {
            String newest = codes(ada.open(house.at("console", TRACES + "?limit=1")));
            Page asked = ada.open(house.at("console", "/workbench"));
            Page explained =
                    ada.submit(
                            asked,
                            "workbench",
                            Map.of(
                                    "happened",
                                    response,
                                    "users",
                                    "{\"UserSummaryList\":[{\"Username\":\"Ben@example.com\"}]}"
                                            + " {\"UserSummaryList\":[{\"Username\":\"x\"}]}",
                                    "instance",
                                    "arn:aws:connect:us-east-1:111122223333:instance/"
                                            + Patchbay.INSTANCE));
            assertThat(explained.status()).isEqualTo(200);
            assertThat(explained.html())
                    .contains("data-outcome=\"refused\"", "connect.login-is-session-name")
                    .contains("aws iam get-role");
            assertThat(codes(ada.open(house.at("console", TRACES + "?limit=1")))).isEqualTo(newest);
            Page unreadable = ada.submit(asked, "workbench", Map.of("happened", "hello world"));
            assertThat(unreadable.status()).isEqualTo(422);
            assertThat(unreadable.text("message")).contains("nothing that explain knows");
        }
    }

    private Surfer signedIn(String person) {
        Surfer surfer = new Surfer();
        surfer.submit(
                surfer.open(house.at("console", "/sign-in")),
                "sign-in",
                Map.of("username", person, "password", person + "-Test-2026!"));
        return surfer;
    }

    private static String codes(Page page) {
        Matcher codes = CODE.matcher(page.html());
        StringBuilder all = new StringBuilder();
        while (codes.find()) {
            all.append(all.isEmpty() ? "" : " ").append(codes.group(1));
        }
        return all.toString();
    }

    private static String first(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.html());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + page.html());
        }
        return matcher.group(1);
    }
}
