package patchbay.identity.argon2;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The matrix of blocks, and how it is filled: lanes of equal length, each in four slices; every
 * block is made of the one before it and of another, which in the first half of the first pass is
 * chosen without looking at the password.
 *
 * <p>Source: RFC 9106, 3.2 to 3.4.
 */
final class Lanes {
    private static final int SLICES = 4;
    private static final long LOW = 0xffffffffL;

    /** As the first half of the first pass wants it: Argon2id is this number. */
    private static final int VARIANT = 2;

    private final MemorySegment memory;
    private final int passes;
    private final int lanes;
    private final int laneBlocks;
    private final int sliceBlocks;

    private final Mixing mixing = new Mixing();
    private final long[] block = new long[Mixing.LONGS];
    private final long[] other = new long[Mixing.LONGS];
    private final long[] question = new long[Mixing.LONGS];
    private final long[] places = new long[Mixing.LONGS];

    /**
     * @param memory room for all blocks, the first two of each lane filled
     */
    Lanes(MemorySegment memory, int passes, int lanes) {
        this.memory = memory;
        this.passes = passes;
        this.lanes = lanes;
        this.laneBlocks = (int) (memory.byteSize() / Long.BYTES / Mixing.LONGS / lanes);
        this.sliceBlocks = laneBlocks / SLICES;
    }

    /** Fills the matrix, pass by pass; the sum of the last blocks of all lanes. */
    long[] fill() {
        for (int pass = 0; pass < passes; pass++) {
            for (int slice = 0; slice < SLICES; slice++) {
                for (int lane = 0; lane < lanes; lane++) {
                    fill(pass, slice, lane);
                }
            }
        }
        long[] sum = new long[Mixing.LONGS];
        for (int lane = 0; lane < lanes; lane++) {
            read(lane, laneBlocks - 1, other);
            Mixing.xor(sum, other);
        }
        return sum;
    }

    private void fill(int pass, int slice, int lane) {
        boolean blind = pass == 0 && slice < SLICES / 2;
        if (blind) {
            ask(pass, slice, lane);
        }
        int first = pass == 0 && slice == 0 ? 2 : 0;
        int begin = slice * sliceBlocks;
        read(lane, Math.floorMod(begin + first - 1, laneBlocks), block);
        for (int index = first; index < sliceBlocks; index++) {
            if (blind && (index == first || index % Mixing.LONGS == 0)) {
                nextPlaces();
            }
            long random = blind ? places[index % Mixing.LONGS] : block[0];
            int otherLane = pass == 0 && slice == 0 ? lane : (int) ((random >>> 32) % lanes);
            read(otherLane, place(pass, slice, index, otherLane == lane, random), other);
            mixing.mix(block, other);
            if (pass > 0) {
                read(lane, begin + index, other);
                Mixing.xor(block, other);
            }
            write(lane, begin + index);
        }
    }

    /** Which block of its lane is the other one: the nearer, the likelier. */
    private int place(int pass, int slice, int index, boolean sameLane, long random) {
        int finished = (pass == 0 ? slice : SLICES - 1) * sliceBlocks;
        int choice = finished + (sameLane ? index - 1 : index == 0 ? -1 : 0);
        int oldest = pass == 0 ? 0 : (slice + 1) % SLICES * sliceBlocks;
        long x = random & LOW;
        long back = (choice * ((x * x) >>> 32)) >>> 32;
        return (int) ((oldest + choice - 1 - back) % laneBlocks);
    }

    private void ask(int pass, int slice, int lane) {
        question[0] = pass;
        question[1] = lane;
        question[2] = slice;
        question[3] = (long) lanes * laneBlocks;
        question[4] = passes;
        question[5] = VARIANT;
        question[6] = 0;
    }

    private void nextPlaces() {
        question[6]++;
        Arrays.fill(places, 0);
        mixing.mix(places, question);
        long[] once = places.clone();
        Arrays.fill(places, 0);
        mixing.mix(places, once);
    }

    private void read(int lane, int place, long[] into) {
        MemorySegment.copy(
                memory, ValueLayout.JAVA_LONG, offset(lane, place), into, 0, Mixing.LONGS);
    }

    private void write(int lane, int place) {
        MemorySegment.copy(
                block, 0, memory, ValueLayout.JAVA_LONG, offset(lane, place), Mixing.LONGS);
    }

    private long offset(int lane, int place) {
        return ((long) lane * laneBlocks + place) * Mixing.LONGS * Long.BYTES;
    }
}
