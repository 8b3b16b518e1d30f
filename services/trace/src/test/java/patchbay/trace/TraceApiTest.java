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

    private static final AccountId OTHER = new AccountId("444455556666");

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
        return signedIn(at, OWNER);
    }

    private TraceCode signedIn(Instant at, AccountId account) {
        TraceCode code = traces.open(at);
        traces.write(
                code, TraceUpdate.at(at).account(account).verdict(new Verdict.SignedIn("welcome")));
        return code;
    }

    @Test
    void an_account_reads_its_own_traces_and_the_first_account_every_one() throws Exception {
        TraceCode theirs = signedIn(NOON, OTHER);
        TraceCode ours = signedIn(NOON.plusSeconds(1));

        assertThat(api.list(OTHER, reader, Map.of()).json())
                .contains(theirs.text(), "\"account\":\"444455556666\"")
                .doesNotContain(ours.text());
        assertThat(api.get(OTHER, reader, theirs.text()).status()).isEqualTo(200);
        assertThat(api.get(OTHER, reader, ours.text()).status()).isEqualTo(404);
        assertThat(api.get(OTHER, reader, "last").json()).contains(theirs.text());
        assertThat(asked).last().asString().contains(":444455556666:trace/");
        assertThat(api.list(OTHER, reader, Map.of("account", OWNER.digits())).status())
                .isEqualTo(403);
        assertThat(api.list(OWNER, reader, Map.of()).json()).contains(theirs.text(), ours.text());
        assertThat(api.list(OWNER, reader, Map.of("account", OTHER.digits())).json())
                .contains(theirs.text())
                .doesNotContain(ours.text());
    }

    @Test
    void reading_the_list_needs_a_permission_on_the_owners_traces() throws Exception {
        api.list(OWNER, reader, Map.of());

        assertThat(asked)
                .containsExactly(
                        "patchbay:ListTraces arn:aws:patchbay:us-east-1:111122223333:trace/*");
    }

    @Test
    void reading_one_trace_needs_a_permission_on_it() {
        TraceCode code = signedIn(NOON);
        api.get(OWNER, reader, code.text());

        assertThat(asked.getFirst()).startsWith("patchbay:GetTrace ").endsWith("trace/" + code);
    }

    @Test
    void without_the_permission_nothing_is_read() throws Exception {
        TraceCode code = signedIn(NOON);
        refusal = Optional.of("User: x is not authorized to perform: patchbay:GetTrace");

        assertThat(api.get(OWNER, reader, code.text()).status()).isEqualTo(403);
        assertThat(api.get(OWNER, reader, code.text()).json()).doesNotContain(code.text());
        assertThat(api.list(OWNER, reader, Map.of()).json()).contains("AccessDeniedException");
    }

    @Test
    void a_code_is_found_as_a_person_types_it() {
        TraceCode code = signedIn(NOON);
        String typed = code.text().replace("-", "").toLowerCase(java.util.Locale.ROOT);

        assertThat(api.get(OWNER, reader, typed).status()).isEqualTo(200);
    }

    @Test
    void last_is_the_newest_trace() {
        signedIn(NOON);
        TraceCode newest = signedIn(NOON.plusSeconds(1));

        assertThat(api.get(OWNER, reader, "last").json()).contains(newest.text());
    }

    @Test
    void an_unknown_code_is_not_found() {
        assertThat(api.get(OWNER, reader, "7Q2K-M4").status()).isEqualTo(404);
        assertThat(api.get(OWNER, reader, "../../etc").status()).isEqualTo(404);
    }

    @Test
    void a_page_continues_with_its_token() throws Exception {
        TraceCode first = signedIn(NOON);
        signedIn(NOON.plusSeconds(1));
        String page = api.list(OWNER, reader, Map.of("limit", "1")).json();
        String token = page.replaceAll(".*\"nextToken\":\"([^\"]+)\".*", "$1");

        String rest = api.list(OWNER, reader, Map.of("limit", "1", "nextToken", token)).json();

        assertThat(rest).contains(first.text());
    }

    @Test
    void only_failed_sign_ins_are_listed_on_request() throws Exception {
        signedIn(NOON);

        assertThat(api.list(OWNER, reader, Map.of("failed", "true")).json())
                .startsWith("{\"traces\":[]");
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
                        Map.of("account", "mine"),
                        Map.of("limt", "1"))) {
            assertThat(api.list(OWNER, reader, nonsense).status())
                    .as(nonsense.toString())
                    .isEqualTo(400);
        }
    }
}
