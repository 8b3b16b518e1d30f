package patchbay.saml.issue;

import java.util.List;

/**
 * One attribute of an assertion.
 *
 * @param nameFormat the attribute name format's URI; empty where none is stated
 */
public record SamlAttribute(String name, String nameFormat, List<String> values) {
    public static final String BASIC = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
    public static final String URI = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
    public static final String UNSPECIFIED =
            "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified";

    public SamlAttribute {
        values = List.copyOf(values);
    }
}
