package patchbay.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as they are kept: microseconds since 1970, finer parts cut off. */
final class Micros {
    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
