package patchbay.saml.xml;

import java.util.Arrays;

/**
 * The namespaces that canonical output has declared and that are in force, innermost last. Those of
 * the element at hand begin at the mark and are kept in the order in which they must be written.
 */
final class WrittenNamespaces {
    private final byte[] in;
    private final Tape tape;
    private int[] rows = new int[16 * Tape.DECLARATION];
    private int count;
    private int mark;

    WrittenNamespaces(byte[] in, Tape tape) {
        this.in = in;
        this.tape = tape;
    }

    /** Begins an element; hand the result to {@link #leave} at its end. */
    int enter() {
        mark = count;
        return count;
    }

    void leave(int before) {
        count = before;
    }

    /** The element at hand needs this prefix; it is declared unless it is in force already. */
    void use(int prefix, int length, int namespace) {
        if (namespace == Tape.XML) {
            return;
        }
        int found = find(prefix, length);
        int inForce = found < 0 ? Tape.NONE : rows[found * Tape.DECLARATION + Tape.D_NAMESPACE];
        if (found >= mark || inForce == namespace) {
            return;
        }
        if ((count + 1) * Tape.DECLARATION > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        int place = count++;
        while (place > mark && before(prefix, length, place - 1)) {
            int row = (place - 1) * Tape.DECLARATION;
            System.arraycopy(rows, row, rows, row + Tape.DECLARATION, Tape.DECLARATION);
            place--;
        }
        int row = place * Tape.DECLARATION;
        rows[row + Tape.D_PREFIX] = prefix;
        rows[row + Tape.D_LENGTH] = length;
        rows[row + Tape.D_NAMESPACE] = namespace;
    }

    /** Whether the element at hand has declarations to write. */
    boolean pending() {
        return count > mark;
    }

    /** Writes the declarations of the element at hand. */
    void write(ByteSink out) {
        for (int row = mark * Tape.DECLARATION;
                row < count * Tape.DECLARATION;
                row += Tape.DECLARATION) {
            int length = rows[row + Tape.D_LENGTH];
            int prefix = rows[row + Tape.D_PREFIX];
            byte[] uri = tape.uris[rows[row + Tape.D_NAMESPACE]];
            out.ascii(length == 0 ? " xmlns" : " xmlns:");
            out.copy(in, prefix, prefix + length);
            out.put((byte) '=');
            out.put((byte) '"');
            out.copy(uri, 0, uri.length);
            out.put((byte) '"');
        }
    }

    private int find(int prefix, int length) {
        for (int i = count - 1; i >= 0; i--) {
            int row = i * Tape.DECLARATION;
            if (rows[row + Tape.D_LENGTH] == length
                    && Eights.equal(in, prefix, in, rows[row + Tape.D_PREFIX], length)) {
                return i;
            }
        }
        return -1;
    }

    private boolean before(int prefix, int length, int i) {
        int row = i * Tape.DECLARATION;
        int other = rows[row + Tape.D_PREFIX];
        int otherEnd = other + rows[row + Tape.D_LENGTH];
        return Arrays.compareUnsigned(in, prefix, prefix + length, in, other, otherEnd) < 0;
    }
}
