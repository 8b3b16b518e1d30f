package patchbay.identity.argon2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Argon2id, version 1.3, at one cost. A computation takes its memory from the operating system,
 * outside the heap, and gives it back with the answer.
 *
 * <p>Lanes are filled one after the other: their number alters the hash, not the time it takes.
 *
 * @param memoryKib at least eight for each lane
 * @param passes at least one
 * @param lanes at least one
 *     <p>Source: RFC 9106, 3.
 */
public record Argon2id(int memoryKib, int passes, int lanes) {
    private static final int VERSION = 0x13;
    private static final int VARIANT = 2;
    private static final int BLOCK_BYTES = Mixing.LONGS * Long.BYTES;
    private static final byte[] NOTHING = {};

    public Argon2id {
        if (passes < 1 || lanes < 1 || memoryKib < 8 * lanes) {
            throw new IllegalArgumentException("no cost of Argon2id");
        }
    }

    /** The hash, so many bytes long. */
    public byte[] hash(byte[] password, byte[] salt, int bytes) {
        return hash(password, salt, NOTHING, NOTHING, bytes);
    }

    byte[] hash(byte[] password, byte[] salt, byte[] secret, byte[] associated, int bytes) {
        byte[] seed = seed(bytes, password, salt, secret, associated);
        int laneBlocks = memoryKib / (4 * lanes) * 4;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory =
                    arena.allocate((long) lanes * laneBlocks * BLOCK_BYTES, Long.BYTES);
            for (int lane = 0; lane < lanes; lane++) {
                for (int place = 0; place < 2; place++) {
                    byte[] block = stretch(joined(seed, number(place), number(lane)), BLOCK_BYTES);
                    long offset = ((long) lane * laneBlocks + place) * BLOCK_BYTES;
                    MemorySegment.copy(
                            MemorySegment.ofArray(block), 0, memory, offset, BLOCK_BYTES);
                }
            }
            ByteBuffer last = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            last.asLongBuffer().put(new Lanes(memory, passes, lanes).fill());
            return stretch(last.array(), bytes);
        }
    }

    private byte[] seed(int bytes, byte[]... texts) {
        byte[] all =
                joined(
                        number(lanes),
                        number(bytes),
                        number(memoryKib),
                        number(passes),
                        number(VERSION),
                        number(VARIANT));
        for (byte[] text : texts) {
            all = joined(all, number(text.length), text);
        }
        return Blake2b.hash(Blake2b.MOST_BYTES, all);
    }

    /** A hash of any length: H'. */
    private static byte[] stretch(byte[] text, int bytes) {
        byte[] counted = joined(number(bytes), text);
        if (bytes <= Blake2b.MOST_BYTES) {
            return Blake2b.hash(bytes, counted);
        }
        ByteBuffer out = ByteBuffer.allocate(bytes);
        byte[] link = Blake2b.hash(Blake2b.MOST_BYTES, counted);
        while (out.remaining() > Blake2b.MOST_BYTES) {
            out.put(link, 0, Blake2b.MOST_BYTES / 2);
            link = Blake2b.hash(Math.min(Blake2b.MOST_BYTES, out.remaining()), link);
        }
        return out.put(link).array();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
