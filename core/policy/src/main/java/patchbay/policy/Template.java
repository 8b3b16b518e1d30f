package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private record Text(String text) implements Part {}

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
            return new Template(text, List.of(new Text(text)));
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            int open = text.indexOf("${", at);
            int close = open < 0 ? -1 : closing(text, open + 2);
            if (close < 0) {
                break;
            }
            if (open > at) {
                parts.add(new Text(text.substring(at, open)));
            }
            parts.add(variable(text.substring(open + 2, close)));
            at = close + 1;
        }
        if (at < text.length()) {
            parts.add(new Text(text.substring(at)));
        }
        return new Template(text, List.copyOf(parts));
    }

    /** The brace that ends a variable; one inside a quoted default does not. */
    private static int closing(String text, int from) {
        boolean quoted = false;
        boolean inDefault = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                inDefault = true;
            } else if (c == '\'' && inDefault) {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i;
            }
        }
        // A quote that never ends quotes nothing.
        return quoted ? text.indexOf('}', from) : -1;
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

    /** The keys of its variables as written, in the order of the text. */
    List<String> keys() {
        return parts.stream()
                .flatMap(part -> part instanceof Variable v ? Stream.of(v.name) : Stream.empty())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The keys of the variables that have neither a value in the request nor a default. */
    List<String> missing(RequestContext context) {
        return parts.stream()
                .flatMap(part -> part instanceof Variable v ? Stream.of(v) : Stream.empty())
                .filter(v -> !v.name.isEmpty() && value(v, context) == null)
                .map(Variable::name)
                .toList();
    }

    /** Whether what comes out depends on the request. */
    boolean hasVariables() {
        return variables;
    }

    /** The pattern for this request; null where a variable has no value and no default (V7). */
    @Nullable Glob glob(RequestContext context) {
        return constantGlob != null ? constantGlob : buildGlob(context);
    }

    /** The text for this request, wildcards being plain characters; null as for {@link #glob}. */
    @Nullable String text(RequestContext context) {
        return constantText != null ? constantText : buildText(context);
    }

    private @Nullable Glob buildGlob(RequestContext context) {
        Glob.Builder glob = new Glob.Builder(written.length());
        for (Part part : parts) {
            switch (part) {
                case Text(String text) -> glob.pattern(text);
                case Escaped(String character) -> glob.literal(character);
                case Variable variable -> {
                    String value = value(variable, context);
                    if (value == null) {
                        return null;
                    }
                    glob.literal(value);
                }
            }
        }
        return glob.build();
    }

    private @Nullable String buildText(RequestContext context) {
        StringBuilder text = new StringBuilder(written.length());
        for (Part part : parts) {
            switch (part) {
                case Text(String plain) -> text.append(plain);
                case Escaped(String character) -> text.append(character);
                case Variable variable -> {
                    String value = value(variable, context);
                    if (value == null) {
                        return null;
                    }
                    text.append(value);
                }
            }
        }
        return text.toString();
    }

    private static @Nullable String value(Variable variable, RequestContext context) {
        if (variable.key.isEmpty()) {
            return null;
        }
        String value = context.variable(variable.key);
        return value != null ? value : variable.fallback;
    }
}
