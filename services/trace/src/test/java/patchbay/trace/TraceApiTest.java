package patchbay.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;

class TraceApiTest {
    private static final AccountId OWNER = new AccountId("111122223333");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Random dice = new Random(7);
    private final Traces traces = new Traces(new RememberedTraces(), () -> NOON, dice::nextBytes);
    private final List<String> asked = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private final TraceApi api = new TraceApi(traces, OWNER);
    private final TraceAccess reader =
            (action, resource) -> {
                asked.add(action + " " + resource);
                return refusal;
            };

    private TraceCode signedIn(Instant at) {
        TraceCode code = traces.open(at);
        traces.write(code, TraceUpdate.at(at).verdict(new Verdict.SignedIn("welcome")));
        return code;
    }

    @Test
    void reading_the_list_needs_a_permission_on_the_owners_traces() throws Exception {
        api.list(reader, Map.of());

        assertThat(asked)
                .containsExactly(
                        "patchbay:ListTraces arn:aws:patchbay:us-east-1:111122223333:trace/*");
    }

    @Test
    void reading_one_trace_needs_a_permission_on_it() {
        TraceCode code = signedIn(NOON);
        api.get(reader, code.text());

        assertThat(asked.getFirst()).startsWith("patchbay:GetTrace ").endsWith("trace/" + code);
    }

    @Test
    void without_the_permission_nothing_is_read() throws Exception {
        TraceCode code = signedIn(NOON);
        refusal = Optional.of("User: x is not authorized to perform: patchbay:GetTrace");

        assertThat(api.get(reader, code.text()).status()).isEqualTo(403);
        assertThat(api.get(reader, code.text()).json()).doesNotContain(code.text());
        assertThat(api.list(reader, Map.of()).json()).contains("AccessDeniedException");
    }

    @Test
    void a_code_is_found_as_a_person_types_it() {
        TraceCode code = signedIn(NOON);
        String typed = code.text().replace("-", "").toLowerCase(java.util.Locale.ROOT);

        assertThat(api.get(reader, typed).status()).isEqualTo(200);
    }

    @Test
    void last_is_the_newest_trace() {
        signedIn(NOON);
        TraceCode newest = signedIn(NOON.plusSeconds(1));

        assertThat(api.get(reader, "last").json()).contains(newest.text());
    }

    @Test
    void an_unknown_code_is_not_found() {
        assertThat(api.get(reader, "7Q2K-M4").status()).isEqualTo(404);
        assertThat(api.get(reader, "../../etc").status()).isEqualTo(404);
    }

    @Test
    void a_page_continues_with_its_token() throws Exception {
        TraceCode first = signedIn(NOON);
        signedIn(NOON.plusSeconds(1));
        String page = api.list(reader, Map.of("limit", "1")).json();
        String token = page.replaceAll(".*\"nextToken\":\"([^\"]+)\".*", "$1");

        String rest = api.list(reader, Map.of("limit", "1", "nextToken", token)).json();

        assertThat(rest).contains(first.text());
    }

    @Test
    void only_failed_sign_ins_are_listed_on_request() throws Exception {
        signedIn(NOON);

        assertThat(api.list(reader, Map.of("failed", "true")).json()).startsWith("{\"traces\":[]");
    }

    @Test
    void nonsense_is_refused_with_what_would_be_right() throws Exception {
        for (Map<String, String> nonsense :
                List.of(
                        Map.of("limit", "0"),
                        Map.of("limit", "201"),
                        Map.of("limit", "many"),
                        Map.of("outcome", "fine"),
                        Map.of("nextToken", "!"),
                        Map.of("nextToken", "aGVsbG8"),
                        Map.of("after", "yesterday"),
                        Map.of("after", "1", "wait", "3600"),
                        Map.of("limt", "1"))) {
            assertThat(api.list(reader, nonsense).status()).as(nonsense.toString()).isEqualTo(400);
        }
    }
}
