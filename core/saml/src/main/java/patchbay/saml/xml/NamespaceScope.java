package patchbay.saml.xml;

import java.util.Arrays;

/**
 * The namespace declarations in force at the element that the parser is at, innermost last. Rules:
 * Namespaces in XML 1.0, and names are absolute (relative ones make canonicalisers fail, some of
 * them silently).
 */
final class NamespaceScope {
    private static final int DISTINCT = 256;
    private static final byte[] XML_NAME = ascii("http://www.w3.org/XML/1998/namespace");
    private static final byte[] XMLNS_NAME = ascii("http://www.w3.org/2000/xmlns/");

    private final byte[] in;
    private final Tape tape;
    private final NameTable names;
    private final int limit;
    private int[] stack = new int[16 * Tape.DECLARATION];
    private int size;

    NamespaceScope(byte[] in, Tape tape, NameTable names, int limit) {
        this.in = in;
        this.tape = tape;
        this.names = names;
        this.limit = limit;
        tape.uri(new byte[0], NameTable.FOREIGN);
        tape.uri(XML_NAME, NameTable.FOREIGN);
    }

    /** How many declarations are in force; hand it to {@link #leave} at the end of the element. */
    int size() {
        return size;
    }

    void leave(int sizeBefore) {
        size = sizeBefore;
    }

    /**
     * Takes a declaration into force and records it; returns what is wrong with it, or an empty
     * text.
     */
    String declare(int prefix, int length, int from, int to, int sizeBefore) {
        if (size == limit) {
            return "too many namespace declarations";
        }
        if (length > 0 && (reserved("xml", prefix, length) || reserved("xmlns", prefix, length))) {
            return "declaration of a reserved prefix";
        }
        for (int i = sizeBefore; i < size; i++) {
            if (same(i, prefix, length)) {
                return "repeated namespace declaration";
            }
        }
        int uri = Tape.NONE;
        if (from == to) {
            if (length > 0) {
                return "prefix without a namespace";
            }
        } else {
            uri = known(from, to);
            if (uri < 0) {
                // A name is judged once; here it is met for the first time in the document.
                int inTable = names.namespace(in, from, to);
                String problem = inTable == NameTable.FOREIGN ? problem(from, to) : "";
                if (!problem.isEmpty()) {
                    return problem;
                }
                if (tape.uriCount == DISTINCT) {
                    return "too many namespaces";
                }
                uri = number(from, to, inTable);
            }
        }
        int row = tape.declaration();
        tape.declarations[row + Tape.D_PREFIX] = prefix;
        tape.declarations[row + Tape.D_LENGTH] = length;
        tape.declarations[row + Tape.D_NAMESPACE] = uri;
        if ((size + 1) * Tape.DECLARATION > stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        System.arraycopy(tape.declarations, row, stack, size * Tape.DECLARATION, Tape.DECLARATION);
        size++;
        return "";
    }

    /** The namespace that a prefix stands for, or -1; the empty prefix is the default. */
    int resolve(int prefix, int length) {
        for (int i = size - 1; i >= 0; i--) {
            if (same(i, prefix, length)) {
                return stack[i * Tape.DECLARATION + Tape.D_NAMESPACE];
            }
        }
        return length == 0 ? Tape.NONE : reserved("xml", prefix, length) ? Tape.XML : -1;
    }

    private boolean same(int i, int prefix, int length) {
        int row = i * Tape.DECLARATION;
        if (stack[row + Tape.D_LENGTH] != length) {
            return false;
        }
        return Eights.equal(in, prefix, in, stack[row + Tape.D_PREFIX], length);
    }

    private boolean reserved(String name, int prefix, int length) {
        if (length != name.length()) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (in[prefix + k] != name.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private String problem(int from, int to) {
        if (to - from > XmlLimits.NAMESPACE_BYTES) {
            return "namespace name too long";
        }
        int colon = -1;
        for (int p = from; p < to; p++) {
            if (!Characters.uri(in[p])) {
                return "character that no namespace name may have";
            }
            if (in[p] == ':' && colon < 0) {
                colon = p;
            }
        }
        if (colon <= from || !Character.isLetter(in[from])) {
            return "relative namespace name";
        }
        for (int p = from; p < colon; p++) {
            if (!Character.isLetterOrDigit(in[p]) && "+-.".indexOf(in[p]) < 0) {
                return "relative namespace name";
            }
        }
        if (Arrays.equals(in, from, to, XML_NAME, 0, XML_NAME.length)
                || Arrays.equals(in, from, to, XMLNS_NAME, 0, XMLNS_NAME.length)) {
            return "declaration of a reserved namespace";
        }
        return "";
    }

    private int known(int from, int to) {
        for (int i = 2; i < tape.uriCount; i++) {
            byte[] known = tape.uris[i];
            if (known.length == to - from
                    && known[known.length - 1] == in[to - 1]
                    && Eights.equal(known, 0, in, from, known.length)) {
                return i;
            }
        }
        return -1;
    }

    private int number(int from, int to, int inTable) {
        byte[] bytes =
                inTable == NameTable.FOREIGN
                        ? Arrays.copyOfRange(in, from, to)
                        : names.namespaceBytes(inTable);
        return tape.uri(bytes, inTable);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
