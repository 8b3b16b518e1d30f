package patchbay.saml.xml;

import java.nio.charset.StandardCharsets;

/**
 * A parsed document. Elements and attributes are numbers that this object understands; {@link
 * #NONE} stands for "there is none". Texts are decoded when asked for.
 */
public final class XmlDocument implements XmlReading {
    public static final int NONE = -1;

    final byte[] bytes;
    final Tape tape;

    XmlDocument(byte[] bytes, Tape tape) {
        this.bytes = bytes;
        this.tape = tape;
    }

    public int root() {
        return 0;
    }

    /** How many elements there are. */
    public int size() {
        return tape.elementCount;
    }

    /** The element's number in the name table, or {@link NameTable#FOREIGN} or UNKNOWN. */
    public int name(int element) {
        return tape.elements[element + Tape.NAME];
    }

    public int parent(int element) {
        return tape.elements[element + Tape.PARENT];
    }

    /** The element that comes next in the document, first child first. */
    public int following(int element) {
        int next = element + Tape.ELEMENT;
        return next < tape.elementCount * Tape.ELEMENT ? next : NONE;
    }

    public int firstChild(int element) {
        int child = element + Tape.ELEMENT;
        return child < tape.elements[element + Tape.NEXT] ? child : NONE;
    }

    public int nextSibling(int element) {
        int next = tape.elements[element + Tape.NEXT];
        int parent = tape.elements[element + Tape.PARENT];
        return parent >= 0 && next < tape.elements[parent + Tape.NEXT] ? next : NONE;
    }

    /** Whether the element has a name. */
    public boolean is(int element, NameTable.Known name) {
        return name(element) == name.number();
    }

    /** The first child of a name. */
    public int child(int element, NameTable.Known name) {
        int number = name.number();
        for (int c = firstChild(element); c != NONE; c = nextSibling(c)) {
            if (name(c) == number) {
                return c;
            }
        }
        return NONE;
    }

    /** The name as written, with its prefix; for messages. */
    public String writtenName(int element) {
        return ascii(tape.elements[element + Tape.TAG] + 1, tape.elements[element + Tape.LENGTH]);
    }

    /** The namespace name; empty for none. */
    public String namespace(int element) {
        byte[] uri = tape.uris[tape.elements[element + Tape.NAMESPACE]];
        return new String(uri, StandardCharsets.US_ASCII);
    }

    /** Whether text other than white space stands directly in the element. */
    public boolean hasText(int element) {
        return (tape.elements[element + Tape.FLAGS] & Tape.HAS_TEXT) != 0;
    }

    /** The text of an element without children. */
    public String text(int element) {
        int from = tape.elements[element + Tape.CONTENT];
        int to = tape.elements[element + Tape.CONTENT_END];
        if ((tape.elements[element + Tape.FLAGS] & Tape.REWRITE) == 0) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return Texts.decode(bytes, from, to, false);
    }

    /** An attribute without prefix, by its exact name. */
    public int attribute(int element, String name) {
        int first = tape.elements[element + Tape.ATTRIBUTES];
        int end = first + attributeCount(element) * Tape.ATTRIBUTE;
        for (int a = first; a < end; a += Tape.ATTRIBUTE) {
            if (isNamed(a, name)) {
                return a;
            }
        }
        return NONE;
    }

    /** How many attributes the element has, declarations of namespaces not counted. */
    public int attributeCount(int element) {
        return tape.elements[element + Tape.COUNTS] >>> 16;
    }

    /** The attribute at a place from 0 to the count. */
    public int attributeAt(int element, int index) {
        return tape.elements[element + Tape.ATTRIBUTES] + index * Tape.ATTRIBUTE;
    }

    /** The name as written, with its prefix. */
    public String attributeName(int attribute) {
        return ascii(
                tape.attributes[attribute + Tape.NAME_AT],
                tape.attributes[attribute + Tape.A_LENGTH]);
    }

    /** Whether an attribute has no prefix and exactly this name. */
    private boolean isNamed(int attribute, String name) {
        return tape.attributes[attribute + Tape.A_LENGTH] == name.length()
                && Texts.starts(bytes, tape.attributes[attribute + Tape.NAME_AT], name);
    }

    /** Whether an attribute has no prefix and exactly this name, in ASCII. */
    public boolean isNamed(int attribute, byte[] name) {
        return tape.attributes[attribute + Tape.A_LENGTH] == name.length
                && Eights.equal(
                        bytes, tape.attributes[attribute + Tape.NAME_AT], name, 0, name.length);
    }

    public boolean hasPrefix(int attribute) {
        return tape.attributes[attribute + Tape.A_PREFIX] > 0;
    }

    /** The namespace name of an attribute; empty for one without prefix. */
    public String attributeNamespace(int attribute) {
        byte[] uri = tape.uris[tape.attributes[attribute + Tape.A_NAMESPACE]];
        return new String(uri, StandardCharsets.US_ASCII);
    }

    public String value(int attribute) {
        int from = tape.attributes[attribute + Tape.VALUE];
        int to = tape.attributes[attribute + Tape.VALUE_END];
        if (tape.attributes[attribute + Tape.A_REWRITE] == 0) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return Texts.decode(bytes, from, to, true);
    }

    /** Whether an attribute has exactly this value, which must be ASCII without markup. */
    public boolean hasValue(int attribute, String value) {
        int from = tape.attributes[attribute + Tape.VALUE];
        return tape.attributes[attribute + Tape.VALUE_END] - from == value.length()
                && Texts.starts(bytes, from, value);
    }

    /** How many attributes in the whole document have the same written value as this one. */
    public int sharing(int attribute) {
        int[] attributes = tape.attributes;
        int from = attributes[attribute + Tape.VALUE];
        int to = attributes[attribute + Tape.VALUE_END];
        int count = 0;
        for (int a = 0; a < tape.attributeCount * Tape.ATTRIBUTE; a += Tape.ATTRIBUTE) {
            int other = attributes[a + Tape.VALUE];
            int otherEnd = attributes[a + Tape.VALUE_END];
            if (otherEnd - other == to - from
                    && java.util.Arrays.equals(bytes, from, to, bytes, other, otherEnd)) {
                count++;
            }
        }
        return count;
    }

    private String ascii(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
}
