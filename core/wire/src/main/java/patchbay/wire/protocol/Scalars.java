package patchbay.wire.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import patchbay.wire.shape.Shape;

/** Simple values written as text: in forms, paths, queries, headers and XML. */
final class Scalars {
    private Scalars() {}

    /** The value that the text spells for a simple shape. */
    static Object parse(Shape shape, String text) throws Unreadable {
        return switch (shape) {
            case Shape.Text any -> text;
            case Shape.Whole whole -> whole(whole, text);
            case Shape.Fraction any -> fraction(text);
            case Shape.Flag any ->
                    switch (text) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw new Unreadable("boolean must be either 'true' or 'false'");
                    };
            case Shape.Moment any -> moment(text);
            default -> throw new Unreadable("Start of structure or map found where not expected.");
        };
    }

    private static Object whole(Shape.Whole shape, String text) throws Unreadable {
        try {
            if (shape.wide()) {
                return Long.parseLong(text);
            }
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("A number was expected where something else was found.");
        }
    }

    private static Object fraction(String text) throws Unreadable {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for a number without end
        }
        throw new Unreadable("A number was expected where something else was found.");
    }

    static Instant moment(String text) throws Unreadable {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("timestamp must follow ISO8601");
        }
    }

    /** The text that {@link #parse} reads as this value. */
    static String write(Object value) {
        return value instanceof Instant moment ? iso(moment) : value.toString();
    }

    /** As XML and forms have it: {@code 2026-11-22T12:04:31Z}. */
    static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
