package patchbay.saml.verify;

import java.util.ArrayList;
import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Decides whether a Response is the word of a trusted identity provider, for us, now. */
public final class ResponseVerifier {
    /**
     * The decision, with every check that was made.
     *
     * @param provider the one that the request names; never chosen by what the Response says alone
     */
    public Verification verify(
            ReceivedResponse response, TrustedProvider provider, Expectations expectations) {
        List<Check> checks = new ArrayList<>(response.checks());
        Check unsigned =
                Check.fail(
                        SamlCheck.SIGNED,
                        "a signature that verifies",
                        "signatures are not read yet",
                        Remedy.of("wait for the reading side of this library"));
        checks.add(unsigned);
        return new Verification.Rejected(unsigned, List.copyOf(checks), response.claims());
    }
}
