package patchbay.policy;

import java.util.Arrays;
import java.util.Locale;

/**
 * A pattern of literal characters, {@code *} and {@code ?}, over a whole text.
 *
 * <p>Wildcards and literals are different tokens, so an inserted value can never become a wildcard
 * (V5). Matching goes back to the last {@code *} only: at worst pattern length times text length,
 * no recursion, no allocation.
 */
final class Glob {
    static final int ANY_RUN = -1;
    static final int ANY_ONE = -2;

    /** Marks a character that came out of a variable: it separates no ARN fields. */
    static final int INSERTED = 1 << 16;

    private static final int CHARACTER = 0xffff;

    private final int[] tokens;
    private final int length;

    private Glob(int[] tokens, int length) {
        this.tokens = tokens;
        this.length = length;
    }

    /** The pattern as written in a policy, without variables. */
    static Glob of(String pattern) {
        return new Builder(pattern.length()).pattern(pattern).build();
    }

    static Glob ignoringCase(String pattern) {
        return of(pattern.toLowerCase(Locale.ROOT));
    }

    boolean matches(String text) {
        return matches(text, 0, text.length());
    }

    boolean matches(String text, int from, int to) {
        int at = from;
        int token = 0;
        int resumeToken = -1;
        int resumeAt = 0;
        while (at < to) {
            int width = token < length ? width(tokens[token], text, at, to) : 0;
            if (width > 0) {
                token++;
                at += width;
            } else if (token < length && tokens[token] == ANY_RUN) {
                resumeToken = ++token;
                resumeAt = at;
            } else if (resumeToken >= 0) {
                token = resumeToken;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (token < length && tokens[token] == ANY_RUN) {
            token++;
        }
        return token == length;
    }

    /** How many UTF-16 units the token takes here; 0 where it does not fit. */
    private static int width(int token, String text, int at, int to) {
        if (token == ANY_RUN) {
            return 0;
        }
        if (token == ANY_ONE) {
            boolean pair =
                    at + 1 < to && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
            return pair ? 2 : 1;
        }
        return (token & CHARACTER) == text.charAt(at) ? 1 : 0;
    }

    boolean hasWildcard() {
        for (int i = 0; i < length; i++) {
            if (tokens[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the next colon of the policy's own text stands, or -1. */
    int colon(int from) {
        for (int i = from; i < length; i++) {
            if (tokens[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    Glob part(int from, int to) {
        return new Glob(Arrays.copyOfRange(tokens, from, to), to - from);
    }

    int length() {
        return length;
    }

    boolean isLoneStar() {
        return length == 1 && tokens[0] == ANY_RUN;
    }

    static final class Builder {
        private int[] tokens;
        private int length;

        Builder(int expected) {
            this.tokens = new int[Math.max(8, expected)];
        }

        /** Policy text: {@code *} and {@code ?} are wildcards. */
        Builder pattern(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                add(c == '*' ? ANY_RUN : c == '?' ? ANY_ONE : c);
            }
            return this;
        }

        /** A value: every character stands for itself. */
        Builder literal(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i) | INSERTED);
            }
            return this;
        }

        private void add(int token) {
            if (length == tokens.length) {
                tokens = Arrays.copyOf(tokens, length * 2);
            }
            tokens[length++] = token;
        }

        Glob build() {
            return new Glob(tokens, length);
        }
    }
}
