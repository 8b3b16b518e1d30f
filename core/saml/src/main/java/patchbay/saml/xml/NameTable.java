package patchbay.saml.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The element names that a reader knows, numbered. The parser resolves every element against it, by
 * the bytes of namespace name and local name, so that readers compare numbers and a look-alike is
 * never taken for the real thing.
 */
public final class NameTable {
    /** An element in a namespace that the table does not know, or in none. */
    public static final int FOREIGN = -1;

    /** An element in a known namespace, whose local name is not known there. */
    public static final int UNKNOWN = -2;

    /** One of the names, as a reader refers to it: usually a constant of an enum. */
    public interface Known {
        /** Its number in the table. */
        int number();
    }

    /** An element's name: namespace name and local name. */
    public record Name(String namespace, String local) {}

    private final byte[][] namespaces;
    private final byte[][] locals;
    private final int[] namespaceOf;
    private final int[] slots;

    /** Numbers the names in their order, from 0. */
    public NameTable(List<Name> names) {
        List<String> distinct = new ArrayList<>();
        locals = new byte[names.size()][];
        namespaceOf = new int[names.size()];
        slots = new int[Integer.highestOneBit(names.size() * 4 + 1) * 2];
        Arrays.fill(slots, -1);
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (!distinct.contains(name.namespace())) {
                distinct.add(name.namespace());
            }
            locals[i] = name.local().getBytes(StandardCharsets.US_ASCII);
            namespaceOf[i] = distinct.indexOf(name.namespace());
            int slot = slot(namespaceOf[i], locals[i], 0, locals[i].length);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i;
        }
        namespaces =
                distinct.stream()
                        .map(each -> each.getBytes(StandardCharsets.US_ASCII))
                        .toArray(byte[][]::new);
    }

    /** The number of a namespace, by its bytes, or FOREIGN. */
    int namespace(byte[] in, int from, int to) {
        for (int i = 0; i < namespaces.length; i++) {
            byte[] known = namespaces[i];
            // The last bytes differ most: all these names begin alike.
            if (known.length == to - from
                    && known[known.length - 1] == in[to - 1]
                    && Eights.equal(known, 0, in, from, known.length)) {
                return i;
            }
        }
        return FOREIGN;
    }

    byte[] namespaceBytes(int number) {
        return namespaces[number];
    }

    /** The number of a local name in a known namespace, or UNKNOWN. */
    int name(int namespace, byte[] in, int from, int to) {
        int slot = slot(namespace, in, from, to);
        int candidate = slots[slot];
        while (candidate >= 0) {
            byte[] local = locals[candidate];
            if (namespaceOf[candidate] == namespace
                    && local.length == to - from
                    && Eights.equal(local, 0, in, from, local.length)) {
                return candidate;
            }
            slot = (slot + 1) & (slots.length - 1);
            candidate = slots[slot];
        }
        return UNKNOWN;
    }

    private int slot(int namespace, byte[] in, int from, int to) {
        int middle = in[(from + to) >>> 1];
        int hash = ((in[from] * 31 + middle) * 31 + in[to - 1]) * 31 + (to - from);
        hash = (hash + namespace * 7919) * 0x9E3779B9;
        return (hash >>> 16) & (slots.length - 1);
    }
}
