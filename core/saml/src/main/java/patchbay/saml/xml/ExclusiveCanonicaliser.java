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

    /** Bytes that belong to the output and are not copied yet. */
    private int keptFrom;

    private int keptTo;

    /** The attributes of the element at hand, in the order of writing. */
    private int[] order = new int[8];

    private ExclusiveCanonicaliser(
            XmlDocument document, int element, int skipped, List<String> inclusive) {
        this.document = document;
        this.in = document.bytes;
        this.tape = document.tape;
        this.skipped = skipped;
        this.inclusive = inclusive;
        this.namespaces = new WrittenNamespaces(in, tape);
        int left = skipped == XmlDocument.NONE ? 0 : extent(skipped);
        int written = extent(element) - left;
        this.out = new ByteSink(written + written / 16 + 64);
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
        if (!writer.element(element, true)) {
            return Optional.empty();
        }
        writer.flush();
        return Optional.of(writer.out.toArray());
    }

    private int extent(int element) {
        return tape.elements[element + Tape.AFTER] - tape.elements[element + Tape.TAG];
    }

    private boolean element(int e, boolean apex) {
        int[] elements = tape.elements;
        int before = namespaces.enter();
        namespaces(e, apex);
        boolean rewrite = (elements[e + Tape.FLAGS] & Tape.REWRITE) != 0;
        boolean asWritten = (elements[e + Tape.FLAGS] & Tape.TAGS) != 0;
        int at = elements[e + Tape.CONTENT];
        if (asWritten && !namespaces.pending()) {
            keep(elements[e + Tape.TAG], at);
        } else {
            startTag(e);
        }
        if (out.size() + (keptTo - keptFrom) > LIMIT) {
            return false;
        }
        int end = elements[e + Tape.NEXT];
        for (int child = e + Tape.ELEMENT; child < end; child = elements[child + Tape.NEXT]) {
            text(at, elements[child + Tape.TAG], rewrite);
            if (child != skipped && !element(child, false)) {
                return false;
            }
            at = elements[child + Tape.AFTER];
        }
        text(at, elements[e + Tape.CONTENT_END], rewrite);
        if (asWritten) {
            keep(elements[e + Tape.CONTENT_END], elements[e + Tape.AFTER]);
        } else {
            endTag(e);
        }
        namespaces.leave(before);
        return true;
    }

    private void startTag(int e) {
        flush();
        int name = tape.elements[e + Tape.TAG] + 1;
        out.put((byte) '<');
        out.copy(in, name, name + tape.elements[e + Tape.LENGTH]);
        namespaces.write(out);
        attributes(e);
        out.put((byte) '>');
    }

    private void endTag(int e) {
        flush();
        int name = tape.elements[e + Tape.TAG] + 1;
        out.put((byte) '<');
        out.put((byte) '/');
        out.copy(in, name, name + tape.elements[e + Tape.LENGTH]);
        out.put((byte) '>');
    }

    private void text(int from, int to, boolean rewrite) {
        if (rewrite) {
            flush();
            Texts.canonicalText(in, from, to, out);
        } else {
            keep(from, to);
        }
    }

    /** What is canonical as it is written is kept back, so that neighbours are copied at once. */
    private void keep(int from, int to) {
        if (from != keptTo) {
            flush();
            keptFrom = from;
        }
        keptTo = to;
    }

    private void flush() {
        out.copy(in, keptFrom, keptTo);
        keptFrom = keptTo;
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
