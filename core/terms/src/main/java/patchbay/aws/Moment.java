package patchbay.aws;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The moment at which one request is answered: what was found out for it need not be asked again
 * before its end, nor believed for longer than a second.
 */
public final class Moment {
    private static final ScopedValue<Moment> NOW = ScopedValue.newInstance();
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Moment NEVER = new Moment(() -> 0);

    private final LongSupplier nanoseconds;
    private final Map<Object, Found> found = new ConcurrentHashMap<>();

    private Moment(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    private record Found(long value, long at) {}

    /**
     * Does the work of one request, on this thread.
     *
     * @param nanoseconds a count that grows with time, such as {@code System::nanoTime}
     */
    public static <T> T of(LongSupplier nanoseconds, Supplier<T> work) {
        return ScopedValue.where(NOW, new Moment(nanoseconds)).call(work::get);
    }

    /** The one that this thread works in; outside of any, one that keeps nothing. */
    public static Moment current() {
        return NOW.orElse(NEVER);
    }

    /** What was noted, where that is not too long ago. */
    public OptionalLong recall(Object who) {
        Found noted = found.get(who);
        return noted == null || nanoseconds.getAsLong() - noted.at > LONGEST.toNanos()
                ? OptionalLong.empty()
                : OptionalLong.of(noted.value);
    }

    /** Notes what was found out by somebody. */
    public void note(Object who, long value) {
        if (this != NEVER) {
            found.put(who, new Found(value, nanoseconds.getAsLong()));
        }
    }

    /** From now on it has to be asked again. */
    public void forget(Object who) {
        found.remove(who);
    }
}
