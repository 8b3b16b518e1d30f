package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of a policy, character by character, each knowing whether it was written or inserted (V5).
 */
record SlowText(List<Letter> letters) {
    /** {@code written}: stands in the policy, so a star is a wildcard and a colon separates. */
    record Letter(char letter, boolean written) {
        boolean is(char c) {
            return written && letter == c;
        }
    }

    private static final Pattern VARIABLE =
            Pattern.compile(
                    "\\$\\{\\s*(?:([*?$])|([^},]*?))\\s*(?:,\\s*'(.*?)'\\s*)?\\}", Pattern.DOTALL);

    static SlowText plain(String text) {
        List<Letter> letters = new ArrayList<>();
        text.chars().forEach(c -> letters.add(new Letter((char) c, true)));
        return new SlowText(letters);
    }

    /** V3 to V9: variables replaced; null where one has neither value nor default. */
    static @Nullable SlowText substituted(String text, Map<String, Object> context) {
        List<Letter> letters = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        while (variable.find()) {
            letters.addAll(plain(text.substring(at, variable.start())).letters);
            String value = variable.group(1);
            if (value == null) {
                Object held = context.get(variable.group(2).toLowerCase(Locale.ROOT));
                value = held instanceof String s && !s.isEmpty() ? s : variable.group(3);
            }
            if (value == null) {
                return null;
            }
            value.chars().forEach(c -> letters.add(new Letter((char) c, false)));
            at = variable.end();
        }
        letters.addAll(plain(text.substring(at)).letters);
        return new SlowText(letters);
    }

    /** Wildcards being plain characters. */
    String text() {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.letter));
        return text.toString();
    }

    /** S1: whether every way to share out the text among the stars fails, by a table. */
    boolean matches(String text) {
        boolean[][] fits = new boolean[letters.size() + 1][text.length() + 1];
        fits[0][0] = true;
        for (int p = 1; p <= letters.size(); p++) {
            Letter letter = letters.get(p - 1);
            for (int t = 0; t <= text.length(); t++) {
                if (letter.is('*')) {
                    fits[p][t] = fits[p - 1][t] || (t > 0 && fits[p][t - 1]);
                } else if (t > 0 && fits[p - 1][t - 1]) {
                    fits[p][t] = letter.is('?') || letter.letter == text.charAt(t - 1);
                }
            }
        }
        return fits[letters.size()][text.length()];
    }

    /** K1: cut at the first five colons that are written. */
    List<SlowText> fields() {
        List<SlowText> fields = new ArrayList<>();
        List<Letter> field = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.is(':') && fields.size() < 5) {
                fields.add(new SlowText(field));
                field = new ArrayList<>();
            } else {
                field.add(letter);
            }
        }
        fields.add(new SlowText(field));
        return fields;
    }
}
