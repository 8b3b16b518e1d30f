package patchbay.identity.argon2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BLAKE2b without a key, of up to 64 bytes. Source: RFC 7693. */
final class Blake2b {
    /** The longest hash. */
    static final int MOST_BYTES = 64;

    private static final int BLOCK_BYTES = 128;
    private static final int ROUNDS = 12;

    private static final long[] START = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };

    /** In which order a round takes the words of the message: one hexadecimal digit a word. */
    private static final long[] ORDER = {
        0x0123456789abcdefL, 0xea489fd61c02b753L, 0xb8c052fdae367194L, 0x7931dcbe265a40f8L,
        0x905724afe1bc683dL, 0x2c6a0b834d75fe19L, 0xc51fed4a0763928bL, 0xdb7ec13950f4862aL,
        0x6fe9b308c2d714a5L, 0xa2847615fb9e3cd0L
    };

    private final long[] state = START.clone();
    private final long[] work = new long[16];
    private final long[] message = new long[16];

    private Blake2b() {}

    /** The hash of the whole text, so many bytes long. */
    static byte[] hash(int bytes, byte[] text) {
        return new Blake2b().run(bytes, text);
    }

    private byte[] run(int bytes, byte[] text) {
        state[0] ^= 0x01010000L ^ bytes;
        int done = 0;
        for (; text.length - done > BLOCK_BYTES; done += BLOCK_BYTES) {
            read(ByteBuffer.wrap(text, done, BLOCK_BYTES));
            compress(done + BLOCK_BYTES, false);
        }
        byte[] last = new byte[BLOCK_BYTES];
        System.arraycopy(text, done, last, 0, text.length - done);
        read(ByteBuffer.wrap(last));
        compress(text.length, true);
        ByteBuffer out = ByteBuffer.allocate(MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asLongBuffer().put(state);
        byte[] hash = new byte[bytes];
        out.get(hash);
        return hash;
    }

    private void read(ByteBuffer block) {
        block.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(message);
    }

    private void compress(long bytesSoFar, boolean last) {
        System.arraycopy(state, 0, work, 0, 8);
        System.arraycopy(START, 0, work, 8, 8);
        work[12] ^= bytesSoFar;
        if (last) {
            work[14] = ~work[14];
        }
        for (int round = 0; round < ROUNDS; round++) {
            long order = ORDER[round % ORDER.length];
            for (int i = 0; i < 4; i++) {
                mix(i, 4 + i, 8 + i, 12 + i, order, 2 * i);
            }
            for (int i = 0; i < 4; i++) {
                mix(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, order, 8 + 2 * i);
            }
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= work[i] ^ work[i + 8];
        }
    }

    private void mix(int a, int b, int c, int d, long order, int at) {
        work[a] += work[b] + word(order, at);
        work[d] = Long.rotateRight(work[d] ^ work[a], 32);
        work[c] += work[d];
        work[b] = Long.rotateRight(work[b] ^ work[c], 24);
        work[a] += work[b] + word(order, at + 1);
        work[d] = Long.rotateRight(work[d] ^ work[a], 16);
        work[c] += work[d];
        work[b] = Long.rotateRight(work[b] ^ work[c], 63);
    }

    private long word(long order, int at) {
        return message[(int) (order >>> (60 - 4 * at)) & 15];
    }
}
