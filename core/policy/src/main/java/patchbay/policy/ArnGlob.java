package patchbay.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over an ARN, taken field by field: a wildcard does not reach over the first five
 * colons, and a colon that came out of a variable separates nothing (K1, V5).
 *
 * @param everything a lone {@code *}, which matches what is no ARN too
 * @param fields the six fields; none where the pattern has fewer, and then nothing matches
 */
record ArnGlob(boolean everything, List<Glob> fields) {
    private static final int FIELDS = 6;

    /** The pattern made of these parts of policy text and values; null where a value is missing. */
    static @Nullable ArnGlob of(Template template, RequestContext context) {
        Builder builder = new Builder();
        return template.put(context, builder) ? builder.build() : null;
    }

    /** Whether the text begins like an ARN and has its six fields. */
    static boolean isArn(String text) {
        if (!text.startsWith("arn:")) {
            return false;
        }
        int colon = 3;
        for (int i = 1; i < FIELDS - 1; i++) {
            colon = text.indexOf(':', colon + 1);
            if (colon < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether pattern and text both have six fields that match one by one, case-sensitively. */
    boolean matches(String arn) {
        if (fields.size() < FIELDS) {
            return false;
        }
        int from = 0;
        for (int field = 0; field < FIELDS - 1; field++) {
            int to = arn.indexOf(':', from);
            if (to < 0 || !fields.get(field).matches(arn, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return fields.get(FIELDS - 1).matches(arn, from, arn.length());
    }

    /** Cuts at the colons of the policy's own text. */
    private static final class Builder implements Template.Sink {
        private final Glob.Builder[] fields = new Glob.Builder[FIELDS];
        private int current;

        Builder() {
            for (int i = 0; i < FIELDS; i++) {
                fields[i] = new Glob.Builder();
            }
        }

        @Override
        public void pattern(String text) {
            int from = 0;
            while (current < FIELDS - 1) {
                int colon = text.indexOf(':', from);
                if (colon < 0) {
                    break;
                }
                fields[current++].pattern(text, from, colon);
                from = colon + 1;
            }
            fields[current].pattern(text, from, text.length());
        }

        @Override
        public void literal(String text) {
            fields[current].literal(text);
        }

        ArnGlob build() {
            if (current < FIELDS - 1) {
                return new ArnGlob(current == 0 && fields[0].build().isLoneStar(), List.of());
            }
            return new ArnGlob(
                    false,
                    List.of(
                            fields[0].build(),
                            fields[1].build(),
                            fields[2].build(),
                            fields[3].build(),
                            fields[4].build(),
                            fields[5].build()));
        }
    }
}
