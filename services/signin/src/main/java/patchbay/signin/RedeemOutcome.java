package patchbay.signin;

import patchbay.aws.Secret;
import patchbay.explain.Refusal;
import patchbay.explain.TraceCode;

/** What came of a one-time code at the console's host. */
public sealed interface RedeemOutcome {
    /**
     * A session was opened.
     *
     * @param cookie its token, for a cookie of this host
     * @param rest path and query on this host where the browser goes next
     */
    record Opened(Secret cookie, TraceCode trace, String rest) implements RedeemOutcome {}

    /** The code opens nothing: used already, or too old. */
    record Stale(Refusal refusal) implements RedeemOutcome {}
}
