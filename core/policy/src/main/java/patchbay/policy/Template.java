package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policy text with its variables: {@code ${key}}, {@code ${key, 'default'}}, and the escapes {@code
 * ${*}}, {@code ${?}}, {@code ${$}}. Source: <i>IAM User Guide, Variables and tags</i>; rules
 * V1–V9.
 *
 * <p>Text without variables is compiled once. Text with variables is put together per request, in
 * time and space linear in its length.
 */
final class Template {
    private sealed interface Part {}

    /**
     * Text of the policy itself.
     *
     * @param prefix what stands before the first wildcard
     * @param anyEnd behind the prefix stands one star and nothing else
     */
    private record Text(String text, String prefix, boolean anyEnd) implements Part {
        static Text of(String text) {
            Glob glob = Glob.of(text);
            String prefix = glob.prefix();
            return new Text(text, prefix, text.equals(prefix + "*"));
        }

        boolean hasWildcard() {
            return prefix.length() < text.length();
        }
    }

    private record Escaped(String character) implements Part {}

    /**
     * @param name the key as written
     * @param key the same, for looking it up
     */
    private record Variable(String name, String key, @Nullable String fallback) implements Part {
        static Variable of(String name, @Nullable String fallback) {
            return new Variable(name, RequestContext.lower(name), fallback);
        }
    }

    private static final Set<String> ESCAPES = Set.of("*", "?", "$");

    private final String written;
    private final List<Part> parts;
    private final boolean variables;
    private final @Nullable Glob constantGlob;
    private final @Nullable String constantText;

    private Template(String written, List<Part> parts) {
        this.written = written;
        this.parts = parts;
        this.variables = parts.stream().anyMatch(Variable.class::isInstance);
        this.constantGlob = variables ? null : buildGlob(RequestContext.EMPTY);
        this.constantText = variables ? null : buildText(RequestContext.EMPTY);
    }

    /** Reads text in which variables count, or where they are plain text (V1). */
    static Template parse(String text, boolean withVariables) {
        if (!withVariables || !text.contains("${")) {
            return new Template(text, List.of(Text.of(text)));
        }
        return new Template(text, new Reader(text).parts());
    }

    /** Cuts a text into its parts, in one pass. */
    private static final class Reader {
        private final String text;
        private boolean noQuoteEnds;

        Reader(String text) {
            this.text = text;
        }

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            int at = 0;
            int open = text.indexOf("${");
            int close = open < 0 ? -1 : closing(open + 2);
            while (close >= 0) {
                if (open > at) {
                    parts.add(Text.of(text.substring(at, open)));
                }
                parts.add(variable(text.substring(open + 2, close)));
                at = close + 1;
                open = text.indexOf("${", at);
                close = open < 0 ? -1 : closing(open + 2);
            }
            if (at < text.length() || parts.isEmpty()) {
                parts.add(Text.of(text.substring(at)));
            }
            return List.copyOf(parts);
        }

        /** The brace that ends a variable; one inside a quoted default does not. */
        private int closing(int from) {
            int brace = text.indexOf('}', from);
            int comma = brace < 0 ? -1 : text.indexOf(',', from, brace);
            if (comma < 0) {
                return brace;
            }
            int quote = behindBlanks(comma + 1);
            if (quote < text.length() && text.charAt(quote) == '\'') {
                int end = behindQuote(quote + 1);
                return end < 0 ? brace : end;
            }
            return brace;
        }

        /** The brace behind the next quote that one follows; -1 where there is none any more. */
        private int behindQuote(int from) {
            int quote = noQuoteEnds ? -1 : text.indexOf('\'', from);
            while (quote >= 0) {
                int end = behindBlanks(quote + 1);
                if (end < text.length() && text.charAt(end) == '}') {
                    return end;
                }
                quote = text.indexOf('\'', quote + 1);
            }
            noQuoteEnds = true;
            return -1;
        }

        private int behindBlanks(int from) {
            int at = from;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }
    }

    private static Part variable(String inside) {
        String trimmed = inside.strip();
        if (ESCAPES.contains(trimmed)) {
            return new Escaped(trimmed);
        }
        int comma = inside.indexOf(',');
        if (comma >= 0) {
            String fallback = inside.substring(comma + 1).strip();
            if (fallback.length() >= 2 && fallback.startsWith("'") && fallback.endsWith("'")) {
                return Variable.of(
                        inside.substring(0, comma).strip(),
                        fallback.substring(1, fallback.length() - 1));
            }
        }
        return Variable.of(trimmed, null);
    }

    String written() {
        return written;
    }

    /** Hands over the keys of its variables; those with a default cannot be missing. */
    void keys(UsedKeys.Builder used) {
        for (Part part : parts) {
            if (part instanceof Variable(String name, String key, String fallback)
                    && !name.isEmpty()) {
                used.variable(name, key, fallback == null);
            }
        }
    }

    /** Whether what comes out depends on the request. */
    boolean hasVariables() {
        return variables;
    }

    /** Whether what comes out is another text than the written one, escapes included. */
    boolean differs() {
        return !written.equals(constantText);
    }

    /** Whether every variable has a value or a default (V7). */
    boolean resolves(RequestContext context) {
        for (Part part : parts) {
            if (part instanceof Variable variable && value(variable, context) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole text matches. */
    Fit fit(String text, RequestContext context) {
        return fit(text, 0, text.length(), context);
    }

    /** Whether this part of the text matches, wildcards counting. */
    Fit fit(String text, int from, int to, RequestContext context) {
        if (constantGlob != null) {
            return Fit.of(constantGlob.matches(text, from, to));
        }
        int at = from;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String piece = part instanceof Text policy ? policy.prefix : plain(part, context);
            if (piece == null) {
                return Fit.UNRESOLVED;
            }
            if (piece.length() > to - at || !text.startsWith(piece, at)) {
                return resolves(context) ? Fit.NO : Fit.UNRESOLVED;
            }
            at += piece.length();
            if (part instanceof Text policy && policy.hasWildcard()) {
                return policy.anyEnd && i == parts.size() - 1
                        ? Fit.YES
                        : fitGlob(text, from, to, context);
            }
        }
        return Fit.of(at == to);
    }

    private Fit fitGlob(String text, int from, int to, RequestContext context) {
        Glob glob = buildGlob(context);
        return glob == null ? Fit.UNRESOLVED : Fit.of(glob.matches(text, from, to));
    }

    /** Whether the text is the same, wildcards being plain characters. */
    Fit equal(String text, RequestContext context) {
        if (constantText != null) {
            return Fit.of(constantText.equals(text));
        }
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            String piece = plain(parts.get(i), context);
            if (piece == null) {
                return Fit.UNRESOLVED;
            }
            if (!text.startsWith(piece, at)) {
                return resolves(context) ? Fit.NO : Fit.UNRESOLVED;
            }
            at += piece.length();
        }
        return Fit.of(at == text.length());
    }

    private static @Nullable String plain(Part part, RequestContext context) {
        return switch (part) {
            case Text policy -> policy.text;
            case Escaped(String character) -> character;
            case Variable variable -> value(variable, context);
        };
    }

    /** The text for this request, wildcards being plain; null where a variable has no value. */
    @Nullable String text(RequestContext context) {
        return constantText != null ? constantText : buildText(context);
    }

    /** What takes policy text, in which wildcards count, and values, in which nothing does. */
    interface Sink {
        void pattern(String text);

        void literal(String text);
    }

    /** Hands over the parts in order; false where a variable has no value and no default. */
    boolean put(RequestContext context, Sink sink) {
        for (Part part : parts) {
            switch (part) {
                case Text text -> sink.pattern(text.text);
                case Escaped(String character) -> sink.literal(character);
                case Variable variable -> {
                    String value = value(variable, context);
                    if (value == null) {
                        return false;
                    }
                    sink.literal(value);
                }
            }
        }
        return true;
    }

    private @Nullable Glob buildGlob(RequestContext context) {
        Glob.Builder glob = new Glob.Builder();
        Sink sink =
                new Sink() {
                    @Override
                    public void pattern(String text) {
                        glob.pattern(text);
                    }

                    @Override
                    public void literal(String text) {
                        glob.literal(text);
                    }
                };
        return put(context, sink) ? glob.build() : null;
    }

    private @Nullable String buildText(RequestContext context) {
        StringBuilder text = new StringBuilder(written.length() + 16);
        Sink sink =
                new Sink() {
                    @Override
                    public void pattern(String plain) {
                        text.append(plain);
                    }

                    @Override
                    public void literal(String value) {
                        text.append(value);
                    }
                };
        return put(context, sink) ? text.toString() : null;
    }

    private static @Nullable String value(Variable variable, RequestContext context) {
        if (variable.key.isEmpty()) {
            return null;
        }
        String value = context.variable(variable.key);
        return value != null ? value : variable.fallback;
    }
}
