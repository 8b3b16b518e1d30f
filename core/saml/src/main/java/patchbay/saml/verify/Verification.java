package patchbay.saml.verify;

import java.util.List;
import patchbay.explain.Check;

/** Whether a Response is the word of a trusted identity provider, for us, now. */
public sealed interface Verification {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    /** It is; all values in it were signed. */
    record Accepted(VerifiedAssertion assertion, List<Check> checks) implements Verification {}

    /**
     * It is not.
     *
     * @param decisive the failure that AWS would report first
     * @param claimed for display as "claimed, unverified"; never to be acted on
     */
    record Rejected(Check decisive, List<Check> checks, Claims claimed) implements Verification {}
}
