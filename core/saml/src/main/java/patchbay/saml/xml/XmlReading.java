package patchbay.saml.xml;

/** What the parser made of some bytes: a document, or the reason why they are none. */
public sealed interface XmlReading permits XmlDocument, XmlReading.Malformed {
    /**
     * The bytes are outside the language.
     *
     * @param problem what was met, in lower case, without a final stop
     * @param offset of the byte where it was met
     */
    record Malformed(String problem, int offset) implements XmlReading {}
}
