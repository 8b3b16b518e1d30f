package patchbay.policy;

/**
 * A pattern over an ARN, taken field by field: a wildcard does not reach over the first five
 * colons, and a colon that came out of a variable separates nothing (K1, V5).
 */
final class ArnGlob {
    private static final int LEADING_FIELDS = 5;

    private ArnGlob() {}

    /** Whether pattern and text both have six fields that match one by one, case-sensitively. */
    static boolean matches(Glob pattern, String arn) {
        int patternFrom = 0;
        int textFrom = 0;
        for (int field = 0; field < LEADING_FIELDS; field++) {
            int patternTo = pattern.colon(patternFrom);
            int textTo = arn.indexOf(':', textFrom);
            if (patternTo < 0
                    || textTo < 0
                    || !pattern.part(patternFrom, patternTo).matches(arn, textFrom, textTo)) {
                return false;
            }
            patternFrom = patternTo + 1;
            textFrom = textTo + 1;
        }
        return pattern.part(patternFrom, pattern.length()).matches(arn, textFrom, arn.length());
    }
}
