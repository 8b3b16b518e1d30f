package patchbay.connect;

import patchbay.aws.Secret;
import patchbay.explain.Refusal;

/** What came of a one-time code at the instance's host. */
public sealed interface ArrivalOutcome {
    /**
     * A session was opened.
     *
     * @param cookie its token, for a cookie of this host
     * @param next a path of this host, or an approved external address
     */
    record Opened(Secret cookie, ConnectSession session, String next) implements ArrivalOutcome {}

    /**
     * A session was opened, and the page is not for this user.
     *
     * @param cookie its token, for a cookie of this host
     */
    record NotPermitted(Secret cookie, ConnectSession session, Refusal refusal)
            implements ArrivalOutcome {}

    /** The code opens nothing: used, too old, or for another instance. */
    record Stale(Refusal refusal) implements ArrivalOutcome {}
}
