package patchbay.saml.xml;

import java.util.Arrays;

/**
 * The tables that the parser fills: one row of integers per element, attribute and namespace
 * declaration, in the order of the document. Rows hold offsets into the bytes and numbers of other
 * rows; nothing is copied.
 */
final class Tape {
    // Columns of an element.
    static final int TAG = 0; // offset of <
    static final int PREFIX = 1; // bytes in the prefix, 0 for none
    static final int LENGTH = 2; // bytes in the qualified name
    static final int NAMESPACE = 3; // number in uris
    static final int NAME = 4; // number in the name table
    static final int PARENT = 5; // row of the parent, -1 for the root
    static final int ATTRIBUTES = 6; // first row of its attributes
    static final int DECLARATIONS = 7; // first row of its declarations
    static final int COUNTS = 8; // attributes << 16 | declarations
    static final int CONTENT = 9; // offset after the start tag
    static final int CONTENT_END = 10; // offset of the end tag
    static final int AFTER = 11; // offset after the end tag
    static final int NEXT = 12; // row after its last descendant
    static final int FLAGS = 13;
    static final int ELEMENT = 14;

    // Flags of an element, about its own text.
    static final int HAS_TEXT = 1; // something other than white space
    static final int HAS_COMMENT = 2;
    static final int REWRITE = 4; // the text's canonical form differs from what is written
    static final int TAGS = 8; // both tags may be canonical as they are written

    // Columns of an attribute. The name begins at NAME_AT.
    static final int NAME_AT = 0;
    static final int A_PREFIX = 1;
    static final int A_LENGTH = 2;
    static final int A_NAMESPACE = 3;
    static final int VALUE = 4;
    static final int VALUE_END = 5;
    static final int A_REWRITE = 6; // 1 where the canonical form differs
    static final int ATTRIBUTE = 7;

    // Columns of a declaration. The prefix is empty for the default namespace.
    static final int D_PREFIX = 0;
    static final int D_LENGTH = 1;
    static final int D_NAMESPACE = 2;
    static final int DECLARATION = 3;

    /** Namespace names by number; 0 is no namespace, 1 that of the prefix xml. */
    static final int NONE = 0;

    static final int XML = 1;

    int[] elements;
    int elementCount;
    int[] attributes;
    int attributeCount;
    int[] declarations = new int[8 * DECLARATION];
    int declarationCount;
    byte[][] uris = new byte[8][];
    int[] tableOf = new int[8];
    int uriCount;

    /** Makes room for what so many bytes usually hold; the tables grow if that is not enough. */
    Tape(int bytes) {
        int usual = Math.min(8 + bytes / 96, 80);
        elements = new int[usual * ELEMENT];
        attributes = new int[usual * ATTRIBUTE];
    }

    /** A fresh row; returns its offset. */
    int element() {
        int row = elementCount++ * ELEMENT;
        if (row == elements.length) {
            elements = Arrays.copyOf(elements, row * 2);
        }
        return row;
    }

    int attribute() {
        int row = attributeCount++ * ATTRIBUTE;
        if (row == attributes.length) {
            attributes = Arrays.copyOf(attributes, row * 2);
        }
        return row;
    }

    int declaration() {
        int row = declarationCount++ * DECLARATION;
        if (row == declarations.length) {
            declarations = Arrays.copyOf(declarations, row * 2);
        }
        return row;
    }

    int uri(byte[] bytes, int inTable) {
        if (uriCount == uris.length) {
            uris = Arrays.copyOf(uris, uriCount * 2);
            tableOf = Arrays.copyOf(tableOf, uriCount * 2);
        }
        uris[uriCount] = bytes;
        tableOf[uriCount] = inTable;
        return uriCount++;
    }

    /** The order of two attributes by the bytes of their local names; 0 if they are equal. */
    int compareLocalNames(byte[] in, int a, int b) {
        int first = in[local(a)] - in[local(b)];
        return first != 0
                ? first
                : Arrays.compareUnsigned(in, local(a), end(a), in, local(b), end(b));
    }

    private int local(int a) {
        int prefix = attributes[a + A_PREFIX];
        return attributes[a + NAME_AT] + (prefix == 0 ? 0 : prefix + 1);
    }

    private int end(int a) {
        return attributes[a + NAME_AT] + attributes[a + A_LENGTH];
    }
}
