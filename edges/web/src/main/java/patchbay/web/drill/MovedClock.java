package patchbay.web.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Another clock, ahead of it by as much as somebody asked for. */
public final class MovedClock implements InstantSource {
    private final InstantSource origin;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public MovedClock(InstantSource origin) {
        this.origin = origin;
    }

    @Override
    public Instant instant() {
        Duration by = ahead.get();
        return by.isZero() ? origin.instant() : origin.instant().plus(by);
    }

    /** The time of the clock that is not moved. */
    public Instant unmoved() {
        return origin.instant();
    }

    /** By how much it is ahead; negative where it is behind. */
    public Duration ahead() {
        return ahead.get();
    }

    /** Moves on, unless that leads further than that; whether it did. */
    public boolean advance(Duration by, Duration most) {
        Duration before = ahead.get();
        Duration wanted = before.plus(by);
        return wanted.compareTo(most) <= 0
                && (ahead.compareAndSet(before, wanted) || advance(by, most));
    }

    /** Puts it so much ahead, whatever it was. */
    public void set(Duration wanted) {
        ahead.set(wanted);
    }
}
