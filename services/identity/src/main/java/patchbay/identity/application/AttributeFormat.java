package patchbay.identity.application;

import java.util.Optional;
import patchbay.saml.issue.SamlAttribute;

/** The name formats in which an attribute may be sent (rule 7.13). */
public enum AttributeFormat {
    UNSPECIFIED("unspecified", SamlAttribute.UNSPECIFIED),
    BASIC("basic", SamlAttribute.BASIC),
    URI("URI", SamlAttribute.URI);

    private final String title;
    private final String uri;

    AttributeFormat(String title, String uri) {
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

    public static Optional<AttributeFormat> titled(String title) {
        for (AttributeFormat format : values()) {
            if (format.title.equals(title)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
