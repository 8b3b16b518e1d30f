package patchbay.saml.issue;

import java.util.Base64;

/**
 * A Response that is ready to be posted.
 *
 * <p>Whoever holds it can sign in with it until it expires: it is never logged or kept, and its
 * text is not in {@code toString}.
 */
public final class IssuedResponse {
    private final String assertionId;
    private final byte[] document;

    IssuedResponse(String assertionId, byte[] document) {
        this.assertionId = assertionId;
        this.document = document;
    }

    /** The ID of the assertion in it, encrypted or not. */
    public String assertionId() {
        return assertionId;
    }

    /** The document, UTF-8, without an XML declaration. */
    public byte[] document() {
        return document.clone();
    }

    /** The value of the form field {@code SAMLResponse}: base64 in one line. */
    public String base64() {
        return Base64.getEncoder().encodeToString(document);
    }

    @Override
    public String toString() {
        return "response with assertion " + assertionId;
    }
}
