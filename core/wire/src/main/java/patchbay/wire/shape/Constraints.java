package patchbay.wire.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a caller sent with the constraints of the model, in AWS's words.
 *
 * <p>Observed: every service built on AWS's own framework words a broken constraint in the same
 * way, joins several with semicolons, and spells members with a small first letter. An element of a
 * list is counted from one.
 */
public final class Constraints {
    private static final String PATTERN = "Member must satisfy regular expression pattern: ";

    private static final String ENUMERATION = "Member must satisfy enum value set: ";

    /** Longer values are cut in messages. */
    private static final int SHOWN = 4096;

    /** Nobody mends more at once, and a body has room for millions. */
    private static final int MOST = 50;

    private final List<String> broken = new ArrayList<>();

    private final List<Broken> worded = new ArrayList<>();
    private final Map<String, String> wordings;

    private Constraints(Map<String, String> wordings) {
        this.wordings = wordings;
    }

    /**
     * What a caller is told.
     *
     * @param reason a finer word, where the service says its own sentence; else empty
     */
    public record Broken(String message, String reason) {}

    /**
     * What AWS says of the constraints that the fields break, all in one message; nothing where all
     * hold.
     *
     * @param wordings sentences of the service's own: for some patterns, by pattern; for every
     *     other one, by {@code *}; for values outside an enumeration, by {@code enum}. Such a
     *     sentence is said alone
     */
    public static Optional<Broken> check(Fields fields, Map<String, String> wordings) {
        var constraints = new Constraints(wordings);
        constraints.structure(fields, "");
        List<String> broken = constraints.broken;
        if (broken.isEmpty() && !constraints.worded.isEmpty()) {
            return Optional.of(constraints.worded.getFirst());
        }
        return broken.isEmpty() ? Optional.empty() : Optional.of(new Broken(message(broken), ""));
    }

    /** {@code 2 validation errors detected: …; …} */
    private static String message(List<String> broken) {
        return broken.size()
                + (broken.size() == 1
                        ? " validation error detected: "
                        : " validation errors detected: ")
                + String.join("; ", broken);
    }

    private void structure(Fields fields, String prefix) {
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String place = prefix + member.messageName();
            Object value = fields.value(i);
            if (value != null) {
                value(member.shape(), value, place);
            } else if (member.required()) {
                broken.add(
                        "Value null at '"
                                + place
                                + "' failed to satisfy constraint: Member must not be null");
            }
        }
    }

    private void value(Shape shape, Object value, String place) {
        switch (shape) {
            case Shape.Text text -> simple(text, value, place);
            case Shape.Whole whole -> simple(whole, value, place);
            case Shape.Fraction fraction -> simple(fraction, value, place);
            case Shape.Flag flag -> {}
            case Shape.Moment moment -> {}
            case Shape.Free free -> {}
            case Shape.Sequence sequence -> sequence(sequence, (List<?>) value, place);
            case Shape.Dictionary dictionary -> dictionary(dictionary, (Map<?, ?>) value, place);
            case Structure structure -> structure((Fields) value, place + ".");
            case Shape.Later later -> value(later.resolved(), value, place);
        }
    }

    private void simple(Shape shape, Object value, String place) {
        for (Rule rule : rules(shape)) {
            if (rule.holds(value)) {
                continue;
            }
            Optional<Broken> own = own(shape, rule, place);
            if (own.isEmpty()) {
                boolean secret = shape instanceof Shape.Text text && text.secret();
                add(secret ? null : value.toString(), place, rule.sentence());
            } else if (worded.isEmpty()) {
                worded.add(own.get());
            }
        }
    }

    /** What the service itself says of a text that breaks the rule. */
    private Optional<Broken> own(Shape shape, Rule rule, String place) {
        if (!(shape instanceof Shape.Text text) || !(rule.pattern() || rule.enumeration())) {
            return Optional.empty();
        }
        String exact = rule.pattern() ? wordings.get(text.regex()) : null;
        if (exact != null) {
            return Optional.of(new Broken(exact.replace("{member}", place), ""));
        }
        String general = wordings.get(rule.pattern() ? "*" : "enum");
        return Optional.ofNullable(general)
                .map(sentence ->
                        new Broken(sentence, rule.pattern() ? "INVALID_PATTERN" : "INVALID_ENUM"));
    }

    private void sequence(Shape.Sequence sequence, List<?> list, String place) {
        Shape element = sequence.element();
        String shown = rules(element).isEmpty() ? null : list.toString();
        size(sequence.min(), sequence.max(), list.size(), shown, place);
        if (element instanceof Structure || element instanceof Shape.Sequence) {
            for (int i = 0; i < list.size() && broken.size() < MOST; i++) {
                value(
                        element,
                        Objects.requireNonNull(list.get(i)),
                        place + "." + (i + 1) + ".member");
            }
        } else if (!list.stream().allMatch(v -> holdAll(element, v))) {
            add(shown, place, "Member must satisfy constraint: " + sentences(element));
        }
    }

    private void dictionary(Shape.Dictionary dictionary, Map<?, ?> map, String place) {
        String shown = rules(dictionary.value()).isEmpty() ? null : map.toString();
        size(dictionary.min(), dictionary.max(), map.size(), shown, place);
        if (!map.keySet().stream().allMatch(k -> holdAll(dictionary.key(), k))) {
            add(shown, place, "Map keys must satisfy constraint: " + sentences(dictionary.key()));
        }
        Shape values = dictionary.value();
        if (values instanceof Structure || values instanceof Shape.Sequence) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (broken.size() < MOST) {
                    String key = cut((String) entry.getKey());
                    value(
                            values,
                            Objects.requireNonNull(entry.getValue()),
                            place + "." + key + ".member");
                }
            }
        } else if (!map.values().stream().allMatch(v -> holdAll(values, v))) {
            add(shown, place, "Map value must satisfy constraint: " + sentences(values));
        }
    }

    private void size(int min, int max, int size, @Nullable String shown, String place) {
        if (size < min) {
            add(shown, place, "Member must have length greater than or equal to " + min);
        }
        if (size > max) {
            add(shown, place, "Member must have length less than or equal to " + max);
        }
    }

    private void add(@Nullable String shown, String place, String sentence) {
        String value = shown == null ? "" : " '" + cut(shown) + "'";
        broken.add(
                "Value" + value + " at '" + place + "' failed to satisfy constraint: " + sentence);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static boolean holdAll(Shape shape, @Nullable Object value) {
        return value != null && rules(shape).stream().allMatch(rule -> rule.holds(value));
    }

    private static String sentences(Shape shape) {
        return rules(shape).stream()
                .map(Rule::sentence)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private record Rule(String sentence, Predicate<Object> test) {
        boolean pattern() {
            return sentence.startsWith(PATTERN);
        }

        boolean enumeration() {
            return sentence.startsWith(ENUMERATION);
        }

        boolean holds(Object value) {
            return test.test(value);
        }
    }

    private static List<Rule> rules(Shape shape) {
        var rules = new ArrayList<Rule>();
        switch (shape) {
            case Shape.Text text -> {
                if (text.max() < Integer.MAX_VALUE) {
                    rules.add(
                            new Rule(
                                    "Member must have length less than or equal to " + text.max(),
                                    v -> length(v) <= text.max()));
                }
                if (text.min() > 0) {
                    rules.add(
                            new Rule(
                                    "Member must have length greater than or equal to "
                                            + text.min(),
                                    v -> length(v) >= text.min()));
                }
                if (!text.regex().isEmpty()) {
                    rules.add(new Rule(PATTERN + text.regex(), v -> text.fits((String) v)));
                }
                if (!text.values().isEmpty()) {
                    rules.add(
                            new Rule(ENUMERATION + text.values(), v -> text.values().contains(v)));
                }
            }
            case Shape.Whole whole -> {
                if (whole.max() < (whole.wide() ? Long.MAX_VALUE : Integer.MAX_VALUE)) {
                    rules.add(
                            new Rule(
                                    "Member must have value less than or equal to " + whole.max(),
                                    v -> ((Number) v).longValue() <= whole.max()));
                }
                if (whole.min() > (whole.wide() ? Long.MIN_VALUE : Integer.MIN_VALUE)) {
                    rules.add(
                            new Rule(
                                    "Member must have value greater than or equal to "
                                            + whole.min(),
                                    v -> ((Number) v).longValue() >= whole.min()));
                }
            }
            case Shape.Fraction fraction -> {
                if (fraction.max() < Double.MAX_VALUE) {
                    rules.add(
                            new Rule(
                                    "Member must have value less than or equal to "
                                            + plain(fraction.max()),
                                    v -> (Double) v <= fraction.max()));
                }
                if (fraction.min() > -Double.MAX_VALUE) {
                    rules.add(
                            new Rule(
                                    "Member must have value greater than or equal to "
                                            + plain(fraction.min()),
                                    v -> (Double) v >= fraction.min()));
                }
            }
            default -> {}
        }
        return rules;
    }

    private static int length(Object text) {
        String string = (String) text;
        return string.codePointCount(0, string.length());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
