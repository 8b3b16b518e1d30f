package patchbay.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of one request, read once: many statements ask about the same moment or address. Safe to
 * share: two threads at worst read the same value twice.
 */
final class Readings {
    private record Reading<T>(String text, Optional<T> value) {}

    private @Nullable Reading<Instant> moment;
    private @Nullable Reading<IpRange> address;
    private @Nullable Reading<BigDecimal> number;

    Optional<Instant> moment(String text) {
        Reading<Instant> reading = moment;
        if (reading == null || !reading.text.equals(text)) {
            reading = read(text, DateText::parse);
            moment = reading;
        }
        return reading.value;
    }

    Optional<IpRange> address(String text) {
        Reading<IpRange> reading = address;
        if (reading == null || !reading.text.equals(text)) {
            reading = read(text, IpRange::parseAddress);
            address = reading;
        }
        return reading.value;
    }

    Optional<BigDecimal> number(String text) {
        Reading<BigDecimal> reading = number;
        if (reading == null || !reading.text.equals(text)) {
            reading = read(text, NumberText::parse);
            number = reading;
        }
        return reading.value;
    }

    private static <T> Reading<T> read(String text, Function<String, Optional<T>> reader) {
        return new Reading<>(text, reader.apply(text));
    }
}
