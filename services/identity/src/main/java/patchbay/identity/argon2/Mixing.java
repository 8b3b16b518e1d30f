package patchbay.identity.argon2;

/** Makes one block of two: the compression function G. Source: RFC 9106, 3.5 and 3.6. */
final class Mixing {
    /** A block is 1 KiB: so many longs, as eight rows of sixteen. */
    static final int LONGS = 128;

    private static final long LOW = 0xffffffffL;

    private final long[] sum = new long[LONGS];

    /** Replaces {@code x} by G(x, y). */
    void mix(long[] x, long[] y) {
        xor(x, y);
        System.arraycopy(x, 0, sum, 0, LONGS);
        for (int row = 0; row < LONGS; row += 16) {
            permute(x, row, 2);
        }
        for (int column = 0; column < 16; column += 2) {
            permute(x, column, 16);
        }
        xor(x, sum);
    }

    /** Adds {@code y} to {@code x}, bit by bit. */
    static void xor(long[] x, long[] y) {
        for (int i = 0; i < LONGS; i++) {
            x[i] ^= y[i];
        }
    }

    /**
     * The permutation P of sixteen longs.
     *
     * @param p where the first of their eight pairs is
     * @param n from one pair to the next
     */
    private static void permute(long[] v, int p, int n) {
        step(v, p, p + 2 * n, p + 4 * n, p + 6 * n);
        step(v, p + 1, p + 2 * n + 1, p + 4 * n + 1, p + 6 * n + 1);
        step(v, p + n, p + 3 * n, p + 5 * n, p + 7 * n);
        step(v, p + n + 1, p + 3 * n + 1, p + 5 * n + 1, p + 7 * n + 1);
        step(v, p, p + 2 * n + 1, p + 5 * n, p + 7 * n + 1);
        step(v, p + 1, p + 3 * n, p + 5 * n + 1, p + 6 * n);
        step(v, p + n, p + 3 * n + 1, p + 4 * n, p + 6 * n + 1);
        step(v, p + n + 1, p + 2 * n, p + 4 * n + 1, p + 7 * n);
    }

    private static void step(long[] v, int a, int b, int c, int d) {
        long va = plus(v[a], v[b]);
        long vd = Long.rotateRight(v[d] ^ va, 32);
        long vc = plus(v[c], vd);
        long vb = Long.rotateRight(v[b] ^ vc, 24);
        va = plus(va, vb);
        vd = Long.rotateRight(vd ^ va, 16);
        vc = plus(vc, vd);
        vb = Long.rotateRight(vb ^ vc, 63);
        v[a] = va;
        v[b] = vb;
        v[c] = vc;
        v[d] = vd;
    }

    private static long plus(long x, long y) {
        return x + y + 2 * (x & LOW) * (y & LOW);
    }
}
