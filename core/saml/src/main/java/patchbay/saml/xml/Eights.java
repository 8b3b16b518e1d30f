package patchbay.saml.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Passes over octets that mean nothing, eight at a time. Each method stops at the latest before the
 * first octet that the scanner must look at, and perhaps some octets earlier; so it saves time and
 * decides nothing.
 */
final class Eights {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long TOP = 0x8080_8080_8080_8080L;

    private Eights() {}

    /** Past printable ASCII other than less-than, greater-than, ampersand and closing bracket. */
    static int plainText(byte[] in, int from, int limit) {
        int p = from;
        while (p + Long.BYTES <= limit) {
            long eight = (long) LONG.get(in, p);
            // Less-than and greater-than differ in one bit.
            long met =
                    zero((eight | EACH * 2) ^ EACH * '>')
                            | zero(eight ^ EACH * '&')
                            | zero(eight ^ EACH * ']');
            if (((met | outside(eight)) & TOP) != 0) {
                return p;
            }
            p += Long.BYTES;
        }
        return p;
    }

    /** Past printable ASCII other than quotes, less-than and ampersand. */
    static int plainValue(byte[] in, int from, int limit) {
        int p = from;
        while (p + Long.BYTES <= limit) {
            long eight = (long) LONG.get(in, p);
            // Ampersand and apostrophe differ in one bit.
            long met =
                    zero((eight | EACH) ^ EACH * '\'')
                            | zero(eight ^ EACH * '"')
                            | zero(eight ^ EACH * '<');
            if (((met | outside(eight)) & TOP) != 0) {
                return p;
            }
            p += Long.BYTES;
        }
        return p;
    }

    /** Sets the top bit of an octet if any octet is zero. */
    private static long zero(long eight) {
        return (eight - EACH) & ~eight;
    }

    /** Sets the top bit of an octet if any is a control character or not ASCII. */
    private static long outside(long eight) {
        return (eight - EACH * ' ') | eight;
    }
}
