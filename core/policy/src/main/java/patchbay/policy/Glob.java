package patchbay.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of literal characters, {@code *} and {@code ?}, over a whole text.
 *
 * <p>Wildcards and literals are different tokens, so an inserted value can never become a wildcard
 * (V5). What stands before the first wildcard is compared as text. Matching goes back to the last
 * {@code *} only: at worst pattern length times text length, no recursion, no allocation.
 */
final class Glob {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;
    private static final int[] NOTHING = {};

    /** The characters before the first wildcard. */
    private final String prefix;

    /** Everything from the first wildcard on; nothing where the pattern is a plain text. */
    private final int[] rest;

    /** The same as the texts behind the stars; none where a {@code ?} is among them. */
    private final List<String> chunks;

    private Glob(String prefix, int[] rest) {
        this.prefix = prefix;
        this.rest = rest;
        this.chunks = rest.length < 2 ? List.of() : chunks(rest);
    }

    private static List<String> chunks(int[] rest) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (int i = 1; i < rest.length; i++) {
            if (rest[0] != ANY_RUN || rest[i] == ANY_ONE) {
                return List.of();
            }
            if (rest[i] == ANY_RUN) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            } else {
                chunk.append((char) rest[i]);
            }
        }
        chunks.add(chunk.toString());
        return List.copyOf(chunks);
    }

    /** The pattern as written in a policy, without variables. */
    static Glob of(String pattern) {
        return new Builder().pattern(pattern).build();
    }

    static Glob ignoringCase(String pattern) {
        return of(pattern.toLowerCase(Locale.ROOT));
    }

    boolean matches(String text) {
        return matches(text, 0, text.length());
    }

    boolean matches(String text, int from, int to) {
        int start = from + prefix.length();
        if (start > to || !text.startsWith(prefix, from)) {
            return false;
        }
        return switch (rest.length) {
            case 0 -> start == to;
            case 1 -> rest[0] == ANY_RUN || width(ANY_ONE, text, start, to) == to - start;
            default ->
                    chunks.isEmpty() ? restMatches(text, start, to) : chunksMatch(text, start, to);
        };
    }

    /** Each text as early as possible behind the one before, the last one at the end. */
    private boolean chunksMatch(String text, int from, int to) {
        int at = from;
        int last = chunks.size() - 1;
        for (int i = 0; i < last; i++) {
            String chunk = chunks.get(i);
            at = text.indexOf(chunk, at, to);
            if (at < 0) {
                return false;
            }
            at += chunk.length();
        }
        int end = to - chunks.get(last).length();
        return end >= at && text.startsWith(chunks.get(last), end);
    }

    private boolean restMatches(String text, int from, int to) {
        int at = from;
        int token = 0;
        int resumeToken = -1;
        int resumeAt = 0;
        while (at < to) {
            int width = token < rest.length ? width(rest[token], text, at, to) : 0;
            if (width > 0) {
                token++;
                at += width;
            } else if (token < rest.length && rest[token] == ANY_RUN) {
                resumeToken = ++token;
                resumeAt = at;
            } else if (resumeToken >= 0) {
                token = resumeToken;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (token < rest.length && rest[token] == ANY_RUN) {
            token++;
        }
        return token == rest.length;
    }

    /** How many UTF-16 units the token takes here; 0 where it does not fit. */
    private static int width(int token, String text, int at, int to) {
        if (token == ANY_RUN || at >= to) {
            return 0;
        }
        if (token == ANY_ONE) {
            boolean pair =
                    at + 1 < to && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
            return pair ? 2 : 1;
        }
        return token == text.charAt(at) ? 1 : 0;
    }

    boolean hasWildcard() {
        return rest.length > 0;
    }

    /** The one text that matches; null where several do. */
    @Nullable String literal() {
        return rest.length == 0 ? prefix : null;
    }

    /** The characters with which everything that matches begins. */
    String prefix() {
        return prefix;
    }

    boolean isLoneStar() {
        return prefix.isEmpty() && rest.length == 1 && rest[0] == ANY_RUN;
    }

    /** Puts a pattern together, from policy text and inserted values. */
    static final class Builder {
        private final StringBuilder prefix = new StringBuilder(32);
        private int[] rest = NOTHING;
        private int length;

        /** Policy text: {@code *} and {@code ?} are wildcards. */
        Builder pattern(String text) {
            return pattern(text, 0, text.length());
        }

        Builder pattern(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                add(c == '*' ? ANY_RUN : c == '?' ? ANY_ONE : c);
            }
            return this;
        }

        /** A value: every character stands for itself. */
        Builder literal(String text) {
            if (length == 0) {
                prefix.append(text);
            } else {
                for (int i = 0; i < text.length(); i++) {
                    add(text.charAt(i));
                }
            }
            return this;
        }

        private void add(int token) {
            if (length == 0 && token >= 0) {
                prefix.append((char) token);
                return;
            }
            if (length == rest.length) {
                rest = Arrays.copyOf(rest, Math.max(4, length * 2));
            }
            rest[length++] = token;
        }

        Glob build() {
            return new Glob(prefix.toString(), length == 0 ? NOTHING : Arrays.copyOf(rest, length));
        }
    }
}
