package patchbay.identity.application;

import java.util.Optional;

/** The formats in which an application may name its subject (rules 1.7, 7.13). */
public enum NameIdFormat {
    UNSPECIFIED("unspecified", "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"),
    EMAIL_ADDRESS("emailAddress", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
    PERSISTENT("persistent", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
    TRANSIENT("transient", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
    X509_SUBJECT_NAME(
            "X509SubjectName", "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName"),
    WINDOWS_DOMAIN_QUALIFIED_NAME(
            "WindowsDomainQualifiedName",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName"),
    KERBEROS("kerberos", "urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos"),
    ENTITY("entity", "urn:oasis:names:tc:SAML:2.0:nameid-format:entity");

    private final String title;
    private final String uri;

    NameIdFormat(String title, String uri) {
        this.title = title;
        this.uri = uri;
    }

    /** The word that the mapping's drop-down and seed files use. */
    public String title() {
        return title;
    }

    public String uri() {
        return uri;
    }

    public static Optional<NameIdFormat> titled(String title) {
        for (NameIdFormat format : values()) {
            if (format.title.equals(title)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
