package patchbay.sts;

import java.time.Duration;
import patchbay.saml.verify.ReplayGuard;
import patchbay.saml.verify.TrustedProvider;

/**
 * What an operator may choose about sign-in with SAML, where AWS leaves a choice or is silent
 * (rules 1.12, 1.13, 1.15, 3.9).
 *
 * @param redeemWithin how long after its issue an assertion may be redeemed
 * @param expirySkew added to every expiry
 * @param futureSkew how far an assertion may come from the future
 * @param replay whether an assertion may be redeemed twice
 * @param legacy old algorithms that are still accepted
 * @param consoleKeepsToRole whether a console session, too, is held to the role's maximum
 */
public record FederationSettings(
        Duration redeemWithin,
        Duration expirySkew,
        Duration futureSkew,
        ReplayGuard replay,
        TrustedProvider.Legacy legacy,
        boolean consoleKeepsToRole) {
    /** What Patchbay does unless told otherwise. */
    public static final FederationSettings USUAL =
            new FederationSettings(
                    Duration.ofMinutes(5),
                    Duration.ZERO,
                    Duration.ofSeconds(60),
                    ReplayGuard.ALLOW_REUSE,
                    TrustedProvider.Legacy.NONE,
                    true);

    /** The same for looking at a response without redeeming it: looking is not a use. */
    FederationSettings forReading() {
        return replay(ReplayGuard.ALLOW_REUSE);
    }

    /** The same, accepting more or less of what is old. */
    public FederationSettings legacy(TrustedProvider.Legacy accepted) {
        return new FederationSettings(
                redeemWithin, expirySkew, futureSkew, replay, accepted, consoleKeepsToRole);
    }

    /** The same, holding console sessions to the role's maximum or not. */
    public FederationSettings consoleKeepsToRole(boolean keeps) {
        return new FederationSettings(redeemWithin, expirySkew, futureSkew, replay, legacy, keeps);
    }

    /** The same with this memory of what was redeemed. */
    public FederationSettings replay(ReplayGuard guard) {
        return new FederationSettings(
                redeemWithin, expirySkew, futureSkew, guard, legacy, consoleKeepsToRole);
    }
}
