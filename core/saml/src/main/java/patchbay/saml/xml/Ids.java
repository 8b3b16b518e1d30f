package patchbay.saml.xml;

import java.util.Arrays;

/**
 * The values of all attributes by which some library finds elements. Each may occur once in a
 * document, whatever the attribute is called: signature wrapping needs two elements of one ID.
 */
final class Ids {
    private final Cursor cursor;
    private final Tape tape;
    private final int[] rows;
    private int count;

    Ids(Cursor cursor, Tape tape, int limit) {
        this.cursor = cursor;
        this.tape = tape;
        this.rows = new int[limit];
    }

    /** Whether a local name is ID in any case, or one of SAML 1's: AssertionID and its like. */
    boolean isId(int from, int to) {
        byte[] in = cursor.in;
        int length = to - from;
        if (length < 2 || (in[to - 1] | 0x20) != 'd' || (in[to - 2] | 0x20) != 'i') {
            return false;
        }
        return length == 2
                || (length == 9 && Texts.starts(in, from, "RequestID"))
                || (length == 10 && Texts.starts(in, from, "ResponseID"))
                || (length == 11 && Texts.starts(in, from, "AssertionID"));
    }

    /** Takes in the value of an attribute; false if it is there already. */
    boolean add(int row) {
        int[] attributes = tape.attributes;
        int from = attributes[row + Tape.VALUE];
        int to = attributes[row + Tape.VALUE_END];
        if (attributes[row + Tape.A_REWRITE] != 0 || from == to) {
            return cursor.fail("ID that is empty or written with references");
        }
        for (int i = 0; i < count; i++) {
            int other = attributes[rows[i] + Tape.VALUE];
            int otherEnd = attributes[rows[i] + Tape.VALUE_END];
            if (Arrays.equals(cursor.in, from, to, cursor.in, other, otherEnd)) {
                return cursor.fail("repeated ID");
            }
        }
        if (count == rows.length) {
            return cursor.fail("too many IDs");
        }
        rows[count++] = row;
        return true;
    }
}
