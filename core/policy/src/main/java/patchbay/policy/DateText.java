package patchbay.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in conditions: the W3C profile of ISO 8601, or seconds since 1970. Parts left out are the
 * lowest; a missing zone is UTC. Source: <i>IAM User Guide, Date condition operators</i>; rules
 * T1–T3.
 */
final class DateText {
    private static final Pattern EPOCH = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DATE =
            Pattern.compile(
                    "(-?[0-9]{4,9})-([0-9]{2})(?:-([0-9]{2})"
                            + "(?:[Tt]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?"
                            + "([Zz]|[+-][0-9]{2}:[0-9]{2})?)?)?");

    private static final Pattern STORABLE =
            Pattern.compile(
                    "([+-]?[0-9]+)(?:-([0-9]+)(?:-([0-9]+))?)?"
                            + "(?:[Tt](?:([0-9]+)(?::([0-9]+)(?::([0-9]+)(?:\\.([0-9]+))?)?)?)?"
                            + "(?:[Zz]|[+-][0-9]{2}(?::[0-9]{2})?)?)?");

    private static final long LOWEST_YEAR = -292275054;
    private static final long HIGHEST_YEAR = 292278993;

    private DateText() {}

    /** The moment that the text names, or nothing where it names none. */
    static Optional<Instant> parse(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(
                    LocalDateTime.of(Integer.parseInt(text), 1, 1, 0, 0).toInstant(ZoneOffset.UTC));
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return moment(date);
        }
        if (EPOCH.matcher(text).matches()) {
            long seconds = Long.parseLong(text);
            return seconds < Instant.MIN.getEpochSecond() || seconds > Instant.MAX.getEpochSecond()
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(seconds));
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(Matcher date) {
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            Integer.parseInt(date.group(1)),
                            part(date, 2, 1),
                            part(date, 3, 1),
                            part(date, 4, 0),
                            part(date, 5, 0),
                            part(date, 6, 0),
                            nanos(date));
            return Optional.of(local.toInstant(offset(date)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int part(Matcher date, int group, int lowest) {
        return date.group(group) == null ? lowest : Integer.parseInt(date.group(group));
    }

    private static int nanos(Matcher date) {
        String fraction = date.group(7);
        return fraction == null
                ? 0
                : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
    }

    private static ZoneOffset offset(Matcher date) {
        String zone = date.group(8);
        return zone == null || zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    /**
     * Whether AWS stores a policy with this value (T3), which is laxer than being able to read it.
     */
    static boolean storable(String text) {
        if (text.indexOf('t') < 0 && text.indexOf('T') < 0 && text.indexOf('-') < 0) {
            return storableNumber(text);
        }
        Matcher date = STORABLE.matcher(text);
        return date.matches()
                && within(date.group(1), LOWEST_YEAR, HIGHEST_YEAR)
                && within(date.group(2), 1, 12)
                && within(date.group(3), 1, 31)
                && within(date.group(4), 0, 23)
                && within(date.group(5), 0, 59)
                && within(date.group(6), 0, 59)
                && within(date.group(7), 0, 999_999_999);
    }

    private static boolean storableNumber(String text) {
        try {
            return Long.parseLong(text) >= 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean within(@Nullable String digits, long low, long high) {
        if (digits == null) {
            return true;
        }
        try {
            long value = Long.parseLong(digits);
            return low <= value && value <= high;
        } catch (NumberFormatException tooLong) {
            return false;
        }
    }
}
