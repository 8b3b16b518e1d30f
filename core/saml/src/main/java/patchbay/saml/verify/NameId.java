package patchbay.saml.verify;

import java.util.Optional;

/**
 * The subject's name, as the identity provider wrote it.
 *
 * @param text exactly as signed, neither trimmed nor normalised
 * @param format a URI; empty where the provider gave none, which means unspecified (SAML Core
 *     2.2.2)
 */
public record NameId(String text, Optional<String> format) {
    private static final String SHORTENED = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
    private static final String UNSPECIFIED =
            "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

    /**
     * The format as the condition key {@code saml:sub_type} and the STS response spell it: {@code
     * persistent}, {@code transient}, or any other format URI in full (rule 1.8).
     */
    public String subjectType() {
        String uri = format.orElse(UNSPECIFIED);
        return uri.startsWith(SHORTENED) ? uri.substring(SHORTENED.length()) : uri;
    }
}
