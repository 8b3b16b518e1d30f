package patchbay.saml.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The one way in which SAML writes an instant (Core 1.3.3): UTC, {@code 2026-11-22T00:26:03.8Z}.
 */
final class Dates {
    /** The years that {@link #text} writes itself: 1970 to 9999. */
    private static final long EARLIEST = 0;

    private static final long LATEST = 253_402_300_800L;

    private Dates() {}

    /** The instant, or empty if the text is anything else. Fractions have 1 to 9 digits. */
    static Optional<Instant> read(String text) {
        int length = text.length();
        if (length < 20
                || length > 30
                || length == 21
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(length - 1) != 'Z'
                || (length > 20 && text.charAt(19) != '.')) {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int nanos = length == 20 ? 0 : digits(text, 20, length - 1);
        if ((year | month | day | hour | minute | second | nanos) < 0
                || month == 0
                || month > 12
                || day == 0
                || day > 31
                || hour > 23
                || minute > 59
                || second > 59) {
            return Optional.empty();
        }
        for (int i = length; i > 20 && i < 30; i++) {
            nanos *= 10;
        }
        return day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth()
                ? Optional.of(instant(year, month, day, hour * 3600 + minute * 60 + second, nanos))
                : Optional.empty();
    }

    private static Instant instant(int year, int month, int day, int secondOfDay, int nanos) {
        long epochDay = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(epochDay * 86_400 + secondOfDay, nanos);
    }

    /**
     * An instant as {@link Instant#toString} has it. Written by hand, since a formatter costs as
     * much as a tenth of a verification.
     */
    static String text(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < EARLIEST || second >= LATEST) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(second / 86_400);
        int ofDay = (int) (second % 86_400);
        int nano = instant.getNano();
        int digits = nano == 0 ? 0 : nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
        byte[] text = new byte[digits == 0 ? 20 : 21 + digits];
        number(text, 0, 4, date.getYear(), '-');
        number(text, 5, 2, date.getMonthValue(), '-');
        number(text, 8, 2, date.getDayOfMonth(), 'T');
        number(text, 11, 2, ofDay / 3600, ':');
        number(text, 14, 2, ofDay / 60 % 60, ':');
        number(text, 17, 2, ofDay % 60, digits == 0 ? 'Z' : '.');
        if (digits > 0) {
            int shown = digits == 3 ? nano / 1_000_000 : digits == 6 ? nano / 1_000 : nano;
            number(text, 20, digits, shown, 'Z');
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void number(byte[] text, int at, int digits, int number, char after) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        text[at + digits] = (byte) after;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
