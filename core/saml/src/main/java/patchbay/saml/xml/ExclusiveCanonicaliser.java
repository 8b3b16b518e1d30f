package patchbay.saml.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes an element and its content in the form that signatures are computed over: Exclusive XML
 * Canonicalization 1.0, without comments, with the prefixes of an InclusiveNamespaces list.
 */
public final class ExclusiveCanonicaliser {
    /** Beyond so many bytes the output is refused: namespaces repeat in it. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private final XmlDocument document;
    private final byte[] in;
    private final Tape tape;
    private final int skipped;
    private final List<String> inclusive;
    private final ByteSink out;
    private final WrittenNamespaces namespaces;

    /** The attributes of the element at hand, in the order of writing. */
    private int[] order = new int[32];

    private ExclusiveCanonicaliser(
            XmlDocument document, int element, int skipped, List<String> inclusive) {
        this.document = document;
        this.in = document.bytes;
        this.tape = document.tape;
        this.skipped = skipped;
        this.inclusive = inclusive;
        this.namespaces = new WrittenNamespaces(in, tape);
        int written = tape.elements[element + Tape.AFTER] - tape.elements[element + Tape.TAG];
        this.out = new ByteSink(written + written / 8);
    }

    /**
     * The canonical octets of an element.
     *
     * @param skipped a child that is left out with all its content (the enveloped signature), or
     *     {@link XmlDocument#NONE}
     * @param prefixes the PrefixList; {@code #default} stands for the default namespace
     * @return empty if the output would be excessive
     */
    public static Optional<byte[]> canonicalise(
            XmlDocument document, int element, int skipped, List<String> prefixes) {
        ExclusiveCanonicaliser writer =
                new ExclusiveCanonicaliser(document, element, skipped, prefixes);
        return writer.element(element, true) ? Optional.of(writer.out.toArray()) : Optional.empty();
    }

    private boolean element(int e, boolean apex) {
        int[] elements = tape.elements;
        int before = namespaces.enter();
        int name = elements[e + Tape.TAG] + 1;
        int nameEnd = name + elements[e + Tape.LENGTH];
        out.put((byte) '<');
        out.copy(in, name, nameEnd);
        namespaces(e, apex);
        attributes(e);
        out.put((byte) '>');
        if (out.size() > LIMIT) {
            return false;
        }
        boolean rewrite = (elements[e + Tape.FLAGS] & Tape.REWRITE) != 0;
        int at = elements[e + Tape.CONTENT];
        int end = elements[e + Tape.NEXT];
        for (int child = e + Tape.ELEMENT; child < end; child = elements[child + Tape.NEXT]) {
            text(at, elements[child + Tape.TAG], rewrite);
            if (child != skipped && !element(child, false)) {
                return false;
            }
            at = elements[child + Tape.AFTER];
        }
        text(at, elements[e + Tape.CONTENT_END], rewrite);
        out.put((byte) '<');
        out.put((byte) '/');
        out.copy(in, name, nameEnd);
        out.put((byte) '>');
        namespaces.leave(before);
        return true;
    }

    private void text(int from, int to, boolean rewrite) {
        if (rewrite) {
            Texts.canonicalText(in, from, to, out);
        } else {
            out.copy(in, from, to);
        }
    }

    private void namespaces(int e, boolean apex) {
        int[] elements = tape.elements;
        int[] attributes = tape.attributes;
        namespaces.use(
                elements[e + Tape.TAG] + 1,
                elements[e + Tape.PREFIX],
                elements[e + Tape.NAMESPACE]);
        int first = elements[e + Tape.ATTRIBUTES];
        int end = first + document.attributeCount(e) * Tape.ATTRIBUTE;
        for (int a = first; a < end; a += Tape.ATTRIBUTE) {
            int prefix = attributes[a + Tape.A_PREFIX];
            if (prefix > 0) {
                namespaces.use(
                        attributes[a + Tape.NAME_AT], prefix, attributes[a + Tape.A_NAMESPACE]);
            }
        }
        for (String prefix : inclusive) {
            listed(prefix.equals("#default") ? "" : prefix, e, apex);
        }
        namespaces.write(out);
    }

    /** A prefix of the PrefixList is written wherever its binding changes, used or not. */
    private void listed(String prefix, int e, boolean apex) {
        for (int at = e; at >= 0; at = apex ? tape.elements[at + Tape.PARENT] : -1) {
            int first = tape.elements[at + Tape.DECLARATIONS];
            int end = first + (tape.elements[at + Tape.COUNTS] & 0xffff) * Tape.DECLARATION;
            for (int d = first; d < end; d += Tape.DECLARATION) {
                int declared = tape.declarations[d + Tape.D_PREFIX];
                int length = tape.declarations[d + Tape.D_LENGTH];
                if (length == prefix.length() && Texts.starts(in, declared, prefix)) {
                    namespaces.use(declared, length, tape.declarations[d + Tape.D_NAMESPACE]);
                    return;
                }
            }
        }
    }

    private void attributes(int e) {
        int[] attributes = tape.attributes;
        int first = tape.elements[e + Tape.ATTRIBUTES];
        int count = document.attributeCount(e);
        if (count > order.length) {
            order = new int[count];
        }
        for (int i = 0; i < count; i++) {
            int a = first + i * Tape.ATTRIBUTE;
            int place = i;
            while (place > 0 && before(a, order[place - 1])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = a;
        }
        for (int i = 0; i < count; i++) {
            int a = order[i];
            int name = attributes[a + Tape.NAME_AT];
            int from = attributes[a + Tape.VALUE];
            int to = attributes[a + Tape.VALUE_END];
            out.put((byte) ' ');
            out.copy(in, name, name + attributes[a + Tape.A_LENGTH]);
            out.put((byte) '=');
            out.put((byte) '"');
            if (attributes[a + Tape.A_REWRITE] == 0) {
                out.copy(in, from, to);
            } else {
                Texts.canonicalValue(in, from, to, out);
            }
            out.put((byte) '"');
        }
    }

    /** By namespace name, then local name; those without a namespace come first. */
    private boolean before(int a, int b) {
        int aNamespace = tape.attributes[a + Tape.A_NAMESPACE];
        int bNamespace = tape.attributes[b + Tape.A_NAMESPACE];
        int byNamespace =
                aNamespace == bNamespace
                        ? 0
                        : Arrays.compareUnsigned(tape.uris[aNamespace], tape.uris[bNamespace]);
        return byNamespace == 0 ? tape.compareLocalNames(in, a, b) < 0 : byNamespace < 0;
    }
}
