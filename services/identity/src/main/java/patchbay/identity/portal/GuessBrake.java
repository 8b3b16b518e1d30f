package patchbay.identity.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down without ever locking anybody out.
 *
 * <p>Failures are counted per name from one source, per name from everywhere, and per source. Each
 * count has a number of free attempts; behind it, the wait doubles with every failure up to a limit
 * and is forgotten an hour after the last one. Where a name is guessed at from everywhere, its
 * owner still gets in from a source where they got in before.
 *
 * <p>Lives in memory, at most so many counts: the oldest are forgotten first. Source: <i>NIST SP
 * 800-63B 5.2.2</i>.
 */
public final class GuessBrake {
    private static final int REMEMBERED = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final Limit NAME_FROM_SOURCE = new Limit(4, Duration.ofSeconds(60));
    private static final Limit NAME = new Limit(30, Duration.ofSeconds(30));
    private static final Limit SOURCE = new Limit(60, Duration.ofSeconds(10));

    private final InstantSource clock;
    private final Map<String, Count> counts = bounded();
    private final Map<String, Boolean> trusted = bounded();

    public GuessBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** So many free attempts, then a wait that doubles from one second up to the longest. */
    private record Limit(int free, Duration longest) {
        Duration wait(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(failures - free - 1, 20));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    private record Count(int failures, Instant last) {}

    /** How long to wait before the next attempt counts; nothing where it may be made now. */
    public synchronized Optional<Duration> wait(String name, String source) {
        Duration wait = remaining(both(name, source), NAME_FROM_SOURCE);
        if (!trusted.containsKey(both(name, source))) {
            wait = longer(wait, remaining(ofName(name), NAME));
            wait = longer(wait, remaining(ofSource(source), SOURCE));
        }
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    public synchronized void failed(String name, String source) {
        count(both(name, source));
        count(ofName(name));
        count(ofSource(source));
    }

    public synchronized void succeeded(String name, String source) {
        counts.remove(both(name, source));
        trusted.put(both(name, source), true);
    }

    private void count(String key) {
        Instant now = clock.instant();
        int before = current(key, now).map(Count::failures).orElse(0);
        counts.remove(key);
        counts.put(key, new Count(before + 1, now));
    }

    private Duration remaining(String key, Limit limit) {
        Instant now = clock.instant();
        return current(key, now)
                .map(count -> count.last().plus(limit.wait(count.failures())))
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    private Optional<Count> current(String key, Instant now) {
        return Optional.ofNullable(counts.get(key))
                .filter(count -> now.isBefore(count.last().plus(FORGOTTEN_AFTER)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String both(String name, String source) {
        return "b" + name + "\n" + source;
    }

    private static String ofName(String name) {
        return "n" + name;
    }

    private static String ofSource(String source) {
        return "s" + source;
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
