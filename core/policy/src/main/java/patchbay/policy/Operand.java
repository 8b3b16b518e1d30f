package patchbay.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
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
        UNRESOLVED;

        static Match of(boolean matches) {
            return matches ? YES : NO;
        }

        static Match of(Fit fit) {
            return switch (fit) {
                case YES -> YES;
                case NO -> NO;
                case UNRESOLVED -> UNRESOLVED;
            };
        }
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
        return variables().isPresent() ? variables().get().text(context) : written();
    }

    static Operand compile(OperatorName name, String written, boolean variables) {
        Relation relation = name.operator().relation();
        return switch (name.operator().family()) {
            case STRING -> new Text(Template.parse(written, variables));
            case STRING_IGNORE_CASE -> TextIgnoringCase.of(Template.parse(written, variables));
            case STRING_LIKE -> new Like(Template.parse(written, variables), variables);
            case NUMERIC -> new Numeric(written, NumberText.parse(written), relation);
            case DATE -> new Date(written, DateText.parse(written), relation);
            case BOOL -> new Bool(Template.parse(written, variables));
            case BINARY -> new Binary(written, Binary.decode(written));
            case IP -> new Ip(written, IpRange.parse(written));
            case ARN -> ArnText.of(Template.parse(written, variables));
            case NULL -> new Presence(written);
        };
    }

    /** A value in which variables count (V2). */
    sealed interface Replaced extends Operand {
        Template template();

        @Override
        default String written() {
            return template().written();
        }

        @Override
        default Optional<Template> variables() {
            return Optional.of(template());
        }
    }

    /** Equality of text (S1). */
    record Text(Template template) implements Replaced {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Fit fit = template.equal(requestValue, query.context);
            return fit == Fit.NO && query.names.concerns(key)
                    ? Match.of(equalCanonically(requestValue, query))
                    : Match.of(fit);
        }

        private boolean equalCanonically(String requestValue, Query query) {
            String expected = template.text(query.context);
            return expected != null
                    && query.names.canonical(requestValue).equals(query.names.canonical(expected));
        }
    }

    /**
     * Equality of text in one letter case (S1).
     *
     * @param lower in lower case, where it has no variables
     */
    record TextIgnoringCase(Template template, @Nullable String lower) implements Replaced {
        static TextIgnoringCase of(Template template) {
            String constant = template.hasVariables() ? null : template.text(RequestContext.EMPTY);
            return new TextIgnoringCase(template, constant == null ? null : lower(constant));
        }

        @Override
        public Match test(String requestValue, String key, Query query) {
            String expected = template.text(query.context);
            if (expected == null) {
                return Match.UNRESOLVED;
            }
            if (lower(requestValue).equals(lower == null ? lower(expected) : lower)) {
                return Match.YES;
            }
            return Match.of(
                    query.names.concerns(key)
                            && lower(query.names.canonical(requestValue))
                                    .equals(lower(query.names.canonical(expected))));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Text with wildcards over the whole value (S1). */
    record Like(Template template, boolean withVariables) implements Replaced {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Fit fit = template.fit(requestValue, query.context);
            return fit == Fit.NO && query.names.concerns(key)
                    ? Match.of(fitCanonically(requestValue, query))
                    : Match.of(fit);
        }

        private Fit fitCanonically(String requestValue, Query query) {
            return Template.parse(query.names.canonical(template.written()), withVariables)
                    .fit(query.names.canonical(requestValue), query.context);
        }
    }

    /** Integers and decimals, compared as decimals (N1). */
    record Numeric(String written, Optional<BigDecimal> value, Relation relation)
            implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            return compare(query.readings.number(requestValue), value, relation);
        }
    }

    /** Points in time (T1, T2). */
    record Date(String written, Optional<Instant> value, Relation relation) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            return compare(query.readings.moment(requestValue), value, relation);
        }
    }

    private static <T extends Comparable<T>> Match compare(
            Optional<T> found, Optional<T> expected, Relation relation) {
        if (found.isEmpty()) {
            return Match.UNREADABLE_REQUEST;
        }
        return expected.isEmpty()
                ? Match.UNREADABLE_POLICY
                : Match.of(relation.holds(found.get().compareTo(expected.get())));
    }

    /** {@code true}, or anything else (B1). */
    record Bool(Template template) implements Replaced {
        @Override
        public Match test(String requestValue, String key, Query query) {
            String expected = template.text(query.context);
            if (expected == null) {
                return Match.UNRESOLVED;
            }
            boolean isTrue = requestValue.equalsIgnoreCase("true");
            return expected.equalsIgnoreCase("true")
                    ? Match.of(isTrue)
                    : Match.of(expected.equalsIgnoreCase("false") && !isTrue);
        }
    }

    /** Bytes, given as base64 on both sides (Y1). */
    record Binary(String written, Optional<byte[]> value) implements Operand {
        static Optional<byte[]> decode(String text) {
            try {
                return Optional.of(Base64.getDecoder().decode(text));
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
            return value.isEmpty()
                    ? Match.UNREADABLE_POLICY
                    : Match.of(Arrays.equals(value.get(), found.get()));
        }
    }

    /** An address within a range (I1). */
    record Ip(String written, Optional<IpRange> range) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            Optional<IpRange> address = query.readings.address(requestValue);
            if (address.isEmpty()) {
                return Match.UNREADABLE_REQUEST;
            }
            return range.isEmpty()
                    ? Match.UNREADABLE_POLICY
                    : Match.of(range.get().contains(address.get()));
        }
    }

    /**
     * ARNs field by field (K1).
     *
     * @param constant the pattern, where it has no variables
     */
    record ArnText(Template template, @Nullable ArnGlob constant) implements Replaced {
        static ArnText of(Template template) {
            return new ArnText(
                    template,
                    template.hasVariables() ? null : ArnGlob.of(template, RequestContext.EMPTY));
        }

        @Override
        public Match test(String requestValue, String key, Query query) {
            ArnGlob pattern = constant != null ? constant : ArnGlob.of(template, query.context);
            if (pattern == null) {
                return Match.UNRESOLVED;
            }
            if (pattern.everything()) {
                return Match.YES;
            }
            return ArnGlob.isArn(requestValue)
                    ? Match.of(pattern.matches(requestValue))
                    : Match.UNREADABLE_REQUEST;
        }
    }

    /** Whether a key is there; judged by the condition itself (C4). */
    record Presence(String written) implements Operand {
        @Override
        public Match test(String requestValue, String key, Query query) {
            return Match.of(holds(requestValue.isEmpty()));
        }

        boolean holds(boolean absent) {
            return absent ? written.equalsIgnoreCase("true") : written.equalsIgnoreCase("false");
        }
    }
}
