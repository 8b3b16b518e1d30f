package patchbay.iam.toolbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.Denials;
import patchbay.policy.Decision;
import patchbay.wire.Call;

/**
 * Keeps denials for as long as was agreed. What a flood of them can cost is bounded: so many a
 * minute and so many in all for each account, each of limited size; what is over that is not kept,
 * and its message names no id, as AWS does not promise one for every denial.
 */
public final class KeptDenials implements Denials {
    private static final int LARGEST_BYTES = 64 * 1024;
    private static final int MOST_A_MINUTE = 300;
    private static final int MOST = 5_000;
    private static final int KEPT_BETWEEN_TRIMS = 50;

    private final DenialStore store;
    private final Duration retention;
    private final Map<AccountId, Minute> minutes = new ConcurrentHashMap<>();

    /**
     * @param retention how long denials are kept; zero keeps none
     */
    public KeptDenials(DenialStore store, Duration retention) {
        this.store = store;
        this.retention = retention;
    }

    /** What an account has kept within one minute. */
    private record Minute(long number, AtomicInteger kept) {}

    @Override
    public String keep(Call call, Decision.Denied denied) {
        Optional<AccountId> account = call.caller().account();
        Optional<String> id = AuthorizationId.of(call.requestId());
        if (retention.isZero() || account.isEmpty() || id.isEmpty()) {
            return "";
        }
        int kept = kept(account.get(), call.at());
        if (kept > MOST_A_MINUTE) {
            return "";
        }
        byte[] details = DenialCodec.write(DetailsOf.of(denied));
        if (details.length > LARGEST_BYTES) {
            return "";
        }
        store.keep(id.get(), account.get(), call.at(), details);
        if (kept % KEPT_BETWEEN_TRIMS == 0) {
            store.trim(account.get(), MOST);
        }
        return call.service().equals("iam") ? ending(call, id.get()) : "";
    }

    private int kept(AccountId account, Instant at) {
        long now = at.getEpochSecond() / 60;
        return minutes.compute(
                        account,
                        (_, minute) ->
                                minute == null || minute.number != now
                                        ? new Minute(now, new AtomicInteger())
                                        : minute)
                .kept
                .incrementAndGet();
    }

    /**
     * How AWS lets the message of a denial by IAM end. Observed: August to October 2026, in public
     * logs; the same words are in the <i>IAM User Guide</i>.
     */
    private static String ending(Call call, String id) {
        String region = call.region().id();
        return ". Go to https://"
                + region
                + "."
                + console(call.region().partition())
                + "/iam/home?region="
                + region
                + "#/authorization-details/"
                + id
                + " for complete details, or call the GetRequestAuthorizationDetails API with the"
                + " following authorization id: "
                + id;
    }

    private static String console(Partition partition) {
        return switch (partition) {
            case AWS -> "console.aws.amazon.com";
            case AWS_CN -> "console.amazonaws.cn";
            case AWS_US_GOV -> "console.amazonaws-us-gov.com";
        };
    }

    /** The details of an id, for a caller of the account that was denied. */
    public Optional<DenialDetails> find(String id, AccountId account, Instant now) {
        return store.find(AuthorizationId.named(id), account, now.minus(retention))
                .map(DenialCodec::read);
    }

    /**
     * Forgets what was kept long enough.
     *
     * @return how many were forgotten
     */
    public int sweep(Instant now) {
        return store.forgetBefore(now.minus(retention));
    }
}
