package patchbay.saml.issue;

/**
 * Whom an assertion is about.
 *
 * @param value not empty
 * @param format a name identifier format's URI, such as {@code
 *     urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress}
 */
public record NameId(String value, String format) {
    public NameId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a NameID without text names nobody");
        }
    }
}
