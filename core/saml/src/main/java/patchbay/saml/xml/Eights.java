package patchbay.saml.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Octets, eight at a time, to save time: without these methods, the loops round them would come to
 * the same. Those that pass over octets stop at the first that the scanner must look at, or at
 * fewer than eight before the end.
 */
final class Eights {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long TOP = 0x8080_8080_8080_8080L;

    private Eights() {}

    /** Past printable ASCII other than less-than, greater-than, ampersand and closing bracket. */
    static int plainText(byte[] in, int from, int limit) {
        int p = from;
        // Certificates and signatures are long: two at a time, and one test for both.
        while (p + 2 * Long.BYTES <= limit
                && (inText((long) LONG.get(in, p)) | inText((long) LONG.get(in, p + Long.BYTES)))
                        == 0) {
            p += 2 * Long.BYTES;
        }
        while (p + Long.BYTES <= limit) {
            long stop = inText((long) LONG.get(in, p));
            if (stop != 0) {
                return p + first(stop);
            }
            p += Long.BYTES;
        }
        return p;
    }

    private static long inText(long eight) {
        // Less-than and greater-than differ in one bit.
        long met =
                zero((eight | EACH * 2) ^ EACH * '>')
                        | zero(eight ^ EACH * '&')
                        | zero(eight ^ EACH * ']');
        return (met | outside(eight)) & TOP;
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
            long stop = (met | outside(eight)) & TOP;
            if (stop != 0) {
                return p + first(stop);
            }
            p += Long.BYTES;
        }
        return p;
    }

    /** Past letters of ASCII. */
    static int letters(byte[] in, int from, int limit) {
        int p = from;
        while (p + Long.BYTES <= limit) {
            long eight = (long) LONG.get(in, p);
            long lower = (eight & ~TOP) | EACH * 0x20;
            long stop = ~((lower + EACH * (0x80 - 'a')) & ~(lower + EACH * (0x7f - 'z'))) | eight;
            stop &= TOP;
            if (stop != 0) {
                return p + first(stop);
            }
            p += Long.BYTES;
        }
        return p;
    }

    /** Whether as many octets are the same in both arrays; for short runs, where a call costs. */
    static boolean equal(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
        if (length >= Long.BYTES) {
            // The last eight overlap those before them.
            int last = length - Long.BYTES;
            for (int i = 0; i < last; i += Long.BYTES) {
                if ((long) LONG.get(a, aFrom + i) != (long) LONG.get(b, bFrom + i)) {
                    return false;
                }
            }
            return (long) LONG.get(a, aFrom + last) == (long) LONG.get(b, bFrom + last);
        }
        if (length >= Integer.BYTES) {
            int last = length - Integer.BYTES;
            return (int) INT.get(a, aFrom) == (int) INT.get(b, bFrom)
                    && (int) INT.get(a, aFrom + last) == (int) INT.get(b, bFrom + last);
        }
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return false;
            }
        }
        return true;
    }

    /** Which octet has the lowest of the top bits that are set. */
    private static int first(long stop) {
        return Long.numberOfTrailingZeros(stop) >>> 3;
    }

    /**
     * Sets the top bit of the first octet that is zero, and of octets above 0x80. What it sets in
     * octets after that, which a borrow can reach, means nothing.
     */
    private static long zero(long eight) {
        return eight - EACH;
    }

    /** Sets the top bit of the first octet that is a control character or not ASCII, likewise. */
    private static long outside(long eight) {
        return (eight - EACH * ' ') | eight;
    }
}
