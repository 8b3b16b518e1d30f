package patchbay.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 2.9, slow and obvious. */
final class SlowConditions {
    /** How often each operator, with its prefix and suffix, held and did not. */
    static final class Tally {
        private final Map<String, int[]> seen = new TreeMap<>();

        Map<String, int[]> seen() {
            return seen;
        }

        private boolean note(String operator, boolean holds) {
            seen.computeIfAbsent(operator, _ -> new int[2])[holds ? 0 : 1]++;
            return holds;
        }
    }

    private final Map<String, Object> context;
    private final Tally tally;

    SlowConditions(Map<String, Object> context, Tally tally) {
        this.context = context;
        this.tally = tally;
    }

    /** C1: all operators and all keys. */
    boolean hold(@Nullable Map<?, ?> block, boolean variables) {
        boolean all = true;
        Map<?, ?> operators = block == null ? Map.of() : block;
        for (Map.Entry<?, ?> operator : operators.entrySet()) {
            for (Map.Entry<?, ?> key : ((Map<?, ?>) operator.getValue()).entrySet()) {
                String name = (String) operator.getKey();
                Object value = context.get(((String) key.getKey()).toLowerCase(Locale.ROOT));
                all &=
                        tally.note(
                                name,
                                holds(
                                        name,
                                        value,
                                        SlowEvaluator.strings(key.getValue()),
                                        variables));
            }
        }
        return all;
    }

    private boolean holds(
            String written, @Nullable Object value, List<String> wanted, boolean variables) {
        boolean forAll = written.startsWith("ForAllValues:");
        boolean forAny = written.startsWith("ForAnyValue:");
        String name = written.substring(written.indexOf(':') + 1);
        boolean ifExists = name.endsWith("IfExists");
        String operator = ifExists ? name.substring(0, name.length() - 8) : name;
        List<String> found = SlowEvaluator.strings(value);
        boolean empty = found.stream().allMatch(String::isEmpty);
        if (operator.equals("Null")) {
            boolean asked = wanted.stream().anyMatch(String.valueOf(empty)::equalsIgnoreCase);
            // C4; C9: the members of a set are the values that exist and are not empty.
            return forAll ? empty || asked : forAny ? !empty && asked : asked;
        }
        if (forAll) {
            return empty || found.stream().allMatch(f -> one(operator, f, wanted, variables));
        }
        if (forAny) {
            // C8: missing and IfExists.
            return value == null
                    ? ifExists
                    : !empty && found.stream().anyMatch(f -> one(operator, f, wanted, variables));
        }
        if (value == null) {
            return ifExists || operator.contains("Not");
        }
        // C5: a list needs a set operator.
        return value instanceof String single && one(operator, single, wanted, variables);
    }

    private boolean one(String operator, String found, List<String> wanted, boolean variables) {
        if (operator.contains("Not")) {
            // C1, C7: none of the values; N1: what cannot be read satisfies neither operator.
            return wanted.stream()
                    .allMatch(w -> Boolean.FALSE.equals(match(operator, found, w, variables)));
        }
        return wanted.stream()
                .anyMatch(w -> Boolean.TRUE.equals(match(operator, found, w, variables)));
    }

    /** Whether one value matches one policy value; null where either cannot be read. */
    private @Nullable Boolean match(
            String operator, String found, String written, boolean variables) {
        if (operator.startsWith("Numeric")) {
            return compared(operator, number(found), number(written));
        }
        if (operator.startsWith("Date")) {
            return compared(operator, date(found), date(written));
        }
        if (operator.endsWith("IpAddress")) {
            return address(found, written);
        }
        if (operator.equals("BinaryEquals")) {
            return binary(found, written);
        }
        SlowText wanted =
                variables ? SlowText.substituted(written, context) : SlowText.plain(written);
        if (wanted == null) {
            return false;
        }
        return switch (operator) {
            case "StringEquals", "StringNotEquals" -> found.equals(wanted.text());
            case "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase" ->
                    found.equalsIgnoreCase(wanted.text());
            case "StringLike", "StringNotLike" -> wanted.matches(found);
            case "Bool" ->
                    wanted.text().equalsIgnoreCase("true")
                            ? found.equalsIgnoreCase("true")
                            : wanted.text().equalsIgnoreCase("false")
                                    && !found.equalsIgnoreCase("true");
            case "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike" -> arn(found, wanted);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static @Nullable Boolean arn(String found, SlowText wanted) {
        if (wanted.letters().equals(SlowText.plain("*").letters())) {
            return true;
        }
        String[] has = found.split(":", 6);
        if (has.length < 6 || !has[0].equals("arn")) {
            return null;
        }
        List<SlowText> fields = wanted.fields();
        boolean all = fields.size() == 6;
        for (int i = 0; all && i < 6; i++) {
            all = fields.get(i).matches(has[i]);
        }
        return all;
    }

    private static <T extends Comparable<T>> @Nullable Boolean compared(
            String operator, @Nullable T found, @Nullable T wanted) {
        if (found == null || wanted == null) {
            return null;
        }
        int order = found.compareTo(wanted);
        return switch (operator.replace("Numeric", "").replace("Date", "")) {
            case "Equals", "NotEquals" -> order == 0;
            case "LessThan" -> order < 0;
            case "LessThanEquals" -> order <= 0;
            case "GreaterThan" -> order > 0;
            case "GreaterThanEquals" -> order >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
    }

    /** T1: parts left out are the lowest, a missing zone is UTC, other digits are seconds. */
    private static @Nullable Instant date(String text) {
        String whole = text;
        if (text.matches("[0-9]{4}")) {
            whole = text + "-01-01T00:00Z";
        } else if (text.matches("[+-]?[0-9]+")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } else if (text.matches("[0-9]{4}-[0-9]{2}")) {
            whole = text + "-01T00:00Z";
        } else if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            whole = text + "T00:00Z";
        } else if (text.matches(".*T[0-9:.]+")) {
            whole = text + "Z";
        }
        try {
            return OffsetDateTime.parse(whole).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Boolean binary(String found, String wanted) {
        try {
            return Arrays.equals(
                    Base64.getDecoder().decode(found), Base64.getDecoder().decode(wanted));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** I1: as strings of binary digits, of which a range fixes the first ones. */
    private static @Nullable Boolean address(String found, String wanted) {
        String address = bits(found);
        String[] parts = wanted.split("/", 2);
        String range = bits(parts[0]);
        if (address == null || range == null) {
            return null;
        }
        int fixed = range.length();
        if (parts.length == 2) {
            if (!parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) > fixed) {
                return null;
            }
            fixed = Integer.parseInt(parts[1]);
        }
        return address.length() == range.length() && address.startsWith(range.substring(0, fixed));
    }

    private static @Nullable String bits(String address) {
        if (address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            StringBuilder bits = new StringBuilder();
            for (String octet : address.split("\\.")) {
                if (Integer.parseInt(octet) > 255) {
                    return null;
                }
                bits.append(binary(Integer.parseInt(octet), 8));
            }
            return bits.toString();
        }
        if (!address.matches("[0-9a-fA-F:]*:[0-9a-fA-F:]*(:[0-9]+(\\.[0-9]+){3})?")) {
            return null;
        }
        String[] halves = address.split("::", -1);
        if (halves.length == 1) {
            String bits = groups(address);
            return bits.length() == 128 ? bits : null;
        }
        String head = groups(halves[0]);
        String tail = groups(halves[1]);
        return head + "0".repeat(128 - head.length() - tail.length()) + tail;
    }

    private static String groups(String text) {
        StringBuilder bits = new StringBuilder();
        for (String group : text.split(":")) {
            if (group.contains(".")) {
                bits.append(bits(group));
            } else if (!group.isEmpty()) {
                bits.append(binary(Integer.parseInt(group, 16), 16));
            }
        }
        return bits.toString();
    }

    private static String binary(int value, int digits) {
        String text = Integer.toBinaryString(value);
        return "0".repeat(digits - text.length()) + text;
    }
}
