package patchbay.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.policy.ConditionOperator.Relation;

/** One value of a condition in a policy, read once, compared with request values many times. */
sealed interface Operand {
    /** How a request value compares with this one, before any negation. */
    enum Match {
        YES,
        NO,
        /** The request's value is not of the operator's kind. */
        UNREADABLE_REQUEST,
        /** The policy's value is not of the operator's kind. */
        UNREADABLE_POLICY,
        /** A variable in the policy's value has no value (V7). */
        UNRESOLVED
    }

    Match test(String requestValue, String key, Query query);

    /** As written in the policy. */
    String written();

    /** The text that may hold variables; nothing where the operator's values cannot (V2). */
    default Optional<Template> variables() {
        return Optional.empty();
    }

    /** After variables were replaced; null where one has no value. */
    default @Nullable String substituted(RequestContext context) {
        return written();
    }

    static Operand compile(OperatorName name, String written, boolean variables) {
        Relation relation = name.operator().relation();
        return switch (name.operator().family()) {
            case STRING -> new Text(Template.parse(written, variables), false);
            case STRING_IGNORE_CASE -> new Text(Template.parse(written, variables), true);
            case STRING_LIKE -> new Like(Template.parse(written, variables), variables);
            case NUMERIC -> new Numeric(written, Numeric.read(written), relation);
            case DATE -> new Date(written, DateText.parse(written), relation);
            case BOOL -> new Bool(Template.parse(written, variables));
            case BINARY -> new Binary(written, Binary.decode(written));
            case IP -> new Ip(written, IpRange.parse(written));
            case ARN -> new ArnText(Template.parse(written, variables));
            case NULL -> new Presence(written);
        };
    }

    private static Match of(boolean matches) {
        return matches ? Match.YES : Match.NO;
    }

    /** Equality of text (S1). */
    record Text(Template template, boolean ignoreCase) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            String expected = template.text(query.context);
            if (expected == null) {
                return Match.UNRESOLVED;
            }
            if (same(requestValue, expected)) {
                return Match.YES;
            }
            return of(
                    query.names.concerns(key)
                            && same(
                                    query.names.canonical(requestValue),
                                    query.names.canonical(expected)));
        }

        private boolean same(String one, String other) {
            return ignoreCase
                    ? one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))
                    : one.equals(other);
        }

        @Override
        public Optional<Template> variables() {
            return Optional.of(template);
        }

        @Override
        public String written() {
            return template.written();
        }

        @Override
        public @Nullable String substituted(RequestContext context) {
            return template.text(context);
        }
    }

    /** Text with wildcards over the whole value (S1). */
    record Like(Template template, boolean withVariables) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Glob glob = template.glob(query.context);
            if (glob == null) {
                return Match.UNRESOLVED;
            }
            if (glob.matches(requestValue)) {
                return Match.YES;
            }
            return of(query.names.concerns(key) && matchesCanonically(requestValue, query));
        }

        private boolean matchesCanonically(String requestValue, Query query) {
            Template canonical =
                    Template.parse(query.names.canonical(template.written()), withVariables);
            Glob glob = canonical.glob(query.context);
            return glob != null && glob.matches(query.names.canonical(requestValue));
        }

        @Override
        public Optional<Template> variables() {
            return Optional.of(template);
        }

        @Override
        public String written() {
            return template.written();
        }

        @Override
        public @Nullable String substituted(RequestContext context) {
            return template.text(context);
        }
    }

    /** Integers and decimals, compared as decimals (N1). */
    record Numeric(String written, Optional<BigDecimal> value, Relation relation)
            implements Operand {
        private static final int LONGEST = 400;

        static Optional<BigDecimal> read(String text) {
            return isDecimal(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private static boolean isDecimal(String text) {
            int digits = 0;
            boolean point = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits++;
                } else if (c == '.' && !point) {
                    point = true;
                } else if (!(i == 0 && (c == '-' || c == '+'))) {
                    return false;
                }
            }
            return digits > 0 && text.length() <= LONGEST;
        }

        @Override
        public Match test(String requestValue, String key, Query query) {
            Optional<BigDecimal> found = read(requestValue);
            if (found.isEmpty()) {
                return Match.UNREADABLE_REQUEST;
            }
            return value.map(v -> of(relation.holds(found.get().compareTo(v))))
                    .orElse(Match.UNREADABLE_POLICY);
        }
    }

    /** Points in time (T1, T2). */
    record Date(String written, Optional<java.time.Instant> value, Relation relation)
            implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Optional<java.time.Instant> found = DateText.parse(requestValue);
            if (found.isEmpty()) {
                return Match.UNREADABLE_REQUEST;
            }
            return value.map(v -> of(relation.holds(found.get().compareTo(v))))
                    .orElse(Match.UNREADABLE_POLICY);
        }
    }

    /** {@code true}, or anything else (B1). */
    record Bool(Template template) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            String expected = template.text(query.context);
            if (expected == null) {
                return Match.UNRESOLVED;
            }
            boolean isTrue = requestValue.equalsIgnoreCase("true");
            if (expected.equalsIgnoreCase("true")) {
                return of(isTrue);
            }
            return of(expected.equalsIgnoreCase("false") && !isTrue);
        }

        @Override
        public Optional<Template> variables() {
            return Optional.of(template);
        }

        @Override
        public String written() {
            return template.written();
        }

        @Override
        public @Nullable String substituted(RequestContext context) {
            return template.text(context);
        }
    }

    /** Bytes, given as base64 on both sides (Y1). */
    record Binary(String written, Optional<byte[]> value) implements Operand {
        static Optional<byte[]> decode(String text) {
            try {
                return Optional.of(java.util.Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }

        @Override
        public Match test(String requestValue, String key, Query query) {
            Optional<byte[]> found = decode(requestValue);
            if (found.isEmpty()) {
                return Match.UNREADABLE_REQUEST;
            }
            return value.map(v -> of(Arrays.equals(v, found.get())))
                    .orElse(Match.UNREADABLE_POLICY);
        }
    }

    /** An address within a range (I1). */
    record Ip(String written, Optional<IpRange> range) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Optional<IpRange> address = IpRange.parseAddress(requestValue);
            if (address.isEmpty()) {
                return Match.UNREADABLE_REQUEST;
            }
            return range.map(r -> of(r.contains(address.get()))).orElse(Match.UNREADABLE_POLICY);
        }
    }

    /** ARNs field by field (K1). */
    record ArnText(Template template) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Glob glob = template.glob(query.context);
            if (glob == null) {
                return Match.UNRESOLVED;
            }
            if (glob.isLoneStar()) {
                return Match.YES;
            }
            String[] fields = requestValue.split(":", 6);
            if (fields.length < 6 || !fields[0].equals("arn")) {
                return Match.UNREADABLE_REQUEST;
            }
            return of(ArnGlob.matches(glob, requestValue));
        }

        @Override
        public Optional<Template> variables() {
            return Optional.of(template);
        }

        @Override
        public String written() {
            return template.written();
        }

        @Override
        public @Nullable String substituted(RequestContext context) {
            return template.text(context);
        }
    }

    /** Whether a key is there; judged by the condition itself (C4). */
    record Presence(String written) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            return of(holds(requestValue.isEmpty()));
        }

        boolean holds(boolean absent) {
            return absent ? written.equalsIgnoreCase("true") : written.equalsIgnoreCase("false");
        }
    }
}
