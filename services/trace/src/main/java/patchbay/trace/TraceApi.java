package patchbay.trace;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;

/**
 * {@code GET /api/v1/traces} and {@code GET /api/v1/traces/CODE}, behind the door: the caller is
 * known already, the answer is a status and JSON.
 *
 * <p>Query parameters of the list: {@code failed=true}, {@code outcome}, {@code person}, {@code
 * application}, {@code check}, {@code account}, {@code limit} (1–200, default 50), {@code
 * nextToken}. With {@code after=CURSOR} the list follows instead: what changed since, oldest change
 * first, held back until something does for at most {@code wait} seconds (0–30).
 */
public final class TraceApi {
    private static final Set<String> PARAMETERS =
            Set.of(
                    "failed",
                    "outcome",
                    "person",
                    "application",
                    "check",
                    "account",
                    "limit",
                    "nextToken",
                    "after",
                    "wait");
    private static final Set<String> OUTCOMES = Set.of("signed-in", "refused", "undecided");
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Traces traces;
    private final AccountId owner;

    /**
     * @param owner the account that runs this installation: it reads every trace, those that belong
     *     to no account included; any other account reads its own
     */
    public TraceApi(Traces traces, AccountId owner) {
        this.traces = traces;
        this.owner = owner;
    }

    private static Arn traces(AccountId reader, String code) {
        return new Arn(
                Partition.AWS.id(),
                "patchbay",
                Partition.AWS.globalRegion().id(),
                reader.digits(),
                "trace/" + code);
    }

    /**
     * An HTTP answer.
     *
     * @param json the body, {@code application/json}
     */
    public record Answer(int status, String json) {}

    /**
     * The list, or what changed. Each parameter at most once.
     *
     * @param reader the account of whoever asks
     */
    public Answer list(AccountId reader, TraceAccess access, Map<String, String> parameters)
            throws InterruptedException {
        Optional<String> refusal = access.refusal("patchbay:ListTraces", traces(reader, "*"));
        if (refusal.isPresent()) {
            return denied(refusal.get());
        }
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                return invalid("unknown parameter `" + name + "`");
            }
        }
        Optional<Integer> limit = number(parameters.getOrDefault("limit", "50"), TraceQuery.MOST);
        if (limit.isEmpty() || limit.get() < 1) {
            return invalid("`limit` must be a number from 1 to " + TraceQuery.MOST);
        }
        String outcome = parameters.get("outcome");
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            return invalid("`outcome` must be signed-in, refused or undecided");
        }
        String token = parameters.get("nextToken");
        Optional<TraceQuery.Place> before = Optional.ofNullable(token).flatMap(TraceJson::place);
        if (token != null && before.isEmpty()) {
            return invalid("`nextToken` was not issued by this list");
        }
        Optional<AccountId> account = Optional.empty();
        if (parameters.containsKey("account")) {
            account = AccountId.parse(parameters.getOrDefault("account", ""));
            if (account.isEmpty()) {
                return invalid("`account` must be twelve digits");
            }
        }
        if (!reader.equals(owner)) {
            if (account.filter(asked -> !asked.equals(reader)).isPresent()) {
                return denied("traces of account " + account.get() + " are read from there");
            }
            account = Optional.of(reader);
        }
        boolean failed = "true".equals(parameters.get("failed"));
        TraceQuery query =
                new TraceQuery(
                        failed ? Optional.of("refused") : Optional.ofNullable(outcome),
                        Optional.ofNullable(parameters.get("person")),
                        Optional.ofNullable(parameters.get("application")),
                        Optional.ofNullable(parameters.get("check")),
                        account,
                        before,
                        limit.get());
        return parameters.containsKey("after")
                ? follow(parameters, query)
                : new Answer(200, TraceJson.write(traces.list(query)));
    }

    private Answer follow(Map<String, String> parameters, TraceQuery query)
            throws InterruptedException {
        Optional<Long> cursor = cursor(parameters.getOrDefault("after", ""));
        if (cursor.isEmpty()) {
            return invalid("`after` must be a cursor of this list");
        }
        Optional<Integer> wait = number(parameters.getOrDefault("wait", "0"), LONGEST_WAIT_SECONDS);
        if (wait.isEmpty()) {
            return invalid("`wait` must be a number of seconds from 0 to " + LONGEST_WAIT_SECONDS);
        }
        return new Answer(
                200,
                TraceJson.write(
                        traces.follow(cursor.get(), query, Duration.ofSeconds(wait.get()))));
    }

    /** One trace, by the code that a person read out; {@code last} is the newest. */
    public Answer get(AccountId reader, TraceAccess access, String code) {
        Optional<TraceCode> parsed = TraceCode.parse(code);
        Arn resource = traces(reader, parsed.map(TraceCode::text).orElse("*"));
        Optional<String> refusal = access.refusal("patchbay:GetTrace", resource);
        if (refusal.isPresent()) {
            return denied(refusal.get());
        }
        return (code.equals("last") ? last(reader) : parsed.flatMap(traces::find))
                .filter(trace ->
                        reader.equals(owner) || trace.account().equals(Optional.of(reader)))
                .map(trace -> new Answer(200, TraceJson.write(trace)))
                .orElseGet(() ->
                        new Answer(
                                404,
                                TraceJson.error(
                                        "ResourceNotFoundException", "no trace has this code")));
    }

    private Optional<Trace> last(AccountId reader) {
        TraceQuery newest = TraceQuery.newest(1);
        return traces.list(reader.equals(owner) ? newest : newest.account(reader)).traces().stream()
                .findFirst();
    }

    private static Optional<Integer> number(String text, int most) {
        return cursor(text).filter(n -> n <= most).map(Long::intValue);
    }

    private static Optional<Long> cursor(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Answer denied(String message) {
        return new Answer(403, TraceJson.error("AccessDeniedException", message));
    }

    private static Answer invalid(String message) {
        return new Answer(400, TraceJson.error("ValidationException", message));
    }
}
