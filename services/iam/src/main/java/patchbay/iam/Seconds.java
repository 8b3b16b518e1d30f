package patchbay.iam;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Moments as IAM keeps them: whole seconds. */
final class Seconds {
    private Seconds() {}

    static Instant of(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
