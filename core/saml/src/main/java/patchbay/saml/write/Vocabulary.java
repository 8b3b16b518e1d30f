package patchbay.saml.write;

/**
 * The namespaces that we write, each always under the same prefix.
 *
 * <p>Source: <i>SAML Core 1.2</i>, <i>SAML Metadata 1.1</i>, <i>XML Signature 1.3</i>, <i>XML
 * Encryption 1.3</i>.
 */
public enum Vocabulary {
    PROTOCOL("samlp", "urn:oasis:names:tc:SAML:2.0:protocol"),
    ASSERTION("saml", "urn:oasis:names:tc:SAML:2.0:assertion"),
    METADATA("md", "urn:oasis:names:tc:SAML:2.0:metadata"),
    SIGNATURE("ds", "http://www.w3.org/2000/09/xmldsig#"),
    ENCRYPTION("xenc", "http://www.w3.org/2001/04/xmlenc#");

    private final String prefix;
    private final String namespace;

    Vocabulary(String prefix, String namespace) {
        this.prefix = prefix;
        this.namespace = namespace;
    }

    public String prefix() {
        return prefix;
    }

    public String namespace() {
        return namespace;
    }
}
