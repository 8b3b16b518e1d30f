package patchbay.saml.verify;

import java.time.Instant;

/**
 * Remembers which assertions were redeemed. Asked last, when everything else has passed, so that
 * only genuine assertions take up room.
 */
@FunctionalInterface
public interface ReplayGuard {
    /** Every use is as good as the first: AWS redeems an assertion repeatedly (rule 1.13). */
    ReplayGuard ALLOW_REUSE = (issuer, assertionId, until) -> true;

    /**
     * Records a use, in one atomic step shared by all nodes. A store that cannot answer throws;
     * then nobody signs in.
     *
     * @param until after this instant the assertion is expired and the record may be dropped
     * @return whether this is the first use
     */
    boolean firstUse(String issuer, String assertionId, Instant until);
}
