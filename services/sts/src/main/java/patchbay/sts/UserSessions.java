package patchbay.sts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.iam.EndpointTokens;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegions;
import patchbay.iam.TemporaryCredentials;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/**
 * Sessions that users begin of themselves: twelve hours unless said otherwise, one hour at most for
 * the root user. Such a session stands and falls with the access key that it was begun with.
 *
 * <p>Source: <i>STS API Reference, GetSessionToken and GetFederationToken</i>.
 */
public final class UserSessions {
    private static final Duration USUAL = Duration.ofHours(12);
    private static final Duration ROOTS = Duration.ofHours(1);

    private final StsRegions regions;
    private final SessionTokens tokens;
    private final EndpointTokens endpointTokens;

    public UserSessions(StsRegions regions, SessionTokens tokens, EndpointTokens endpointTokens) {
        this.regions = regions;
        this.tokens = tokens;
        this.endpointTokens = endpointTokens;
    }

    /**
     * Credentials of a session that the call's caller begins.
     *
     * @param session with the caller's account
     * @param asked length asked for
     */
    public Reply<TemporaryCredentials> begin(Call call, Caller session, Optional<Duration> asked) {
        AccountId account = session.account().orElseThrow();
        if (!regions.active(account, call.region())) {
            return Reply.refused(StsFault.regionDisabled(account.digits()));
        }
        Duration length = asked.orElse(USUAL);
        boolean root = call.caller() instanceof Caller.Root;
        Instant end =
                call.at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(root && length.compareTo(ROOTS) > 0 ? ROOTS : length);
        return Reply.done(
                tokens.issue(
                        new SessionTokens.Wanted(
                                session,
                                end,
                                0,
                                endpointTokens.reach(account, call.globalEndpoint()),
                                call.accessKeyId())));
    }
}
