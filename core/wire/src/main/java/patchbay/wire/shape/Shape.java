package patchbay.wire.shape;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A type of the model with its constraints. An absent upper bound is the type's own maximum. */
public sealed interface Shape
        permits Shape.Text,
                Shape.Whole,
                Shape.Fraction,
                Shape.Flag,
                Shape.Moment,
                Shape.Free,
                Shape.Sequence,
                Shape.Dictionary,
                Shape.Later,
                Structure {
    /** The shape itself, or the one that a {@link Later} stands for. */
    default Shape resolved() {
        return this;
    }

    /** Text; its length is counted in characters as Unicode counts them. */
    final class Text implements Shape {
        public static final Text ANY = new Text(0, Integer.MAX_VALUE);

        private final int min;
        private final int max;
        private final String regex;
        private final List<String> values;
        private final boolean secret;
        private @Nullable Pattern compiled;

        private Text(int min, int max, String regex, List<String> values, boolean secret) {
            this.min = min;
            this.max = max;
            this.regex = regex;
            this.values = values;
            this.secret = secret;
        }

        public Text(int min, int max) {
            this(min, max, "", List.of(), false);
        }

        public Text(int min, int max, String regex) {
            this(min, max, regex, List.of(), false);
        }

        /** One of the given words. */
        public static Text oneOf(String... values) {
            return new Text(0, Integer.MAX_VALUE, "", List.of(values), false);
        }

        /** The same, but its value is never repeated in an error message. */
        public Text kept() {
            return new Text(min, max, regex, values, true);
        }

        public int min() {
            return min;
        }

        public int max() {
            return max;
        }

        /** The model's regular expression, empty where there is none. */
        public String regex() {
            return regex;
        }

        /** The words allowed, empty where any text is. */
        public List<String> values() {
            return values;
        }

        public boolean secret() {
            return secret;
        }

        /** Whether the whole text has the model's form. Compiled at first use: most never are. */
        boolean fits(String text) {
            if (regex.isEmpty()) {
                return true;
            }
            Pattern pattern = compiled;
            if (pattern == null) {
                pattern = Pattern.compile(regex);
                compiled = pattern;
            }
            return pattern.matcher(text).matches();
        }
    }

    /**
     * A whole number.
     *
     * @param wide 64 bits rather than 32
     */
    record Whole(long min, long max, boolean wide) implements Shape {}

    /** A number with a fraction. */
    record Fraction(double min, double max) implements Shape {}

    /** True or false. */
    record Flag() implements Shape {
        public static final Flag FLAG = new Flag();
    }

    /** A moment; seconds or milliseconds on the wire, or ISO 8601, as the protocol writes it. */
    record Moment(boolean iso) implements Shape {
        /** In the protocol's usual form. */
        public static final Moment USUAL = new Moment(false);

        public static final Moment ISO = new Moment(true);
    }

    /** Any JSON, in JSON protocols; what AWS calls a document. */
    record Free() implements Shape {
        public static final Free FREE = new Free();
    }

    /**
     * A list.
     *
     * @param wireName what the query protocol calls an element
     */
    record Sequence(Shape element, String wireName, int min, int max) implements Shape {
        @Override
        public Shape element() {
            return element.resolved();
        }
    }

    /** A map from texts. */
    record Dictionary(Text key, Shape value, int min, int max) implements Shape {
        @Override
        public Shape value() {
            return value.resolved();
        }
    }

    /** Stands for a structure that contains itself. */
    record Later(Supplier<Structure> structure) implements Shape {
        @Override
        public Shape resolved() {
            return structure.get();
        }
    }
}
