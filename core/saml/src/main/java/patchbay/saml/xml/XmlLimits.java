package patchbay.saml.xml;

/**
 * How much of a document the parser takes before it refuses. Every step of parsing and
 * canonicalising is linear in the input under these limits.
 *
 * @param depth of nested elements
 * @param namespaces declarations in scope at one element
 * @param ids attributes that name an element, in the whole document
 * @param valueBytes of one attribute's value
 */
public record XmlLimits(
        int depth,
        int elements,
        int attributesPerElement,
        int namespaces,
        int ids,
        int valueBytes) {
    /** For one SAML message, whose size the caller has bounded. */
    public static final XmlLimits MESSAGE = new XmlLimits(32, 2_000, 32, 64, 64, 8 * 1024);

    /** Bytes in a prefix; and in a namespace name. Both are repeated in canonical output. */
    static final int PREFIX_BYTES = 64;

    static final int NAMESPACE_BYTES = 256;
}
