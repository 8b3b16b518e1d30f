package patchbay.web.console.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Policy documents as IAM's answers carry them. */
final class Documents {
    private static final int INDENT = 2;

    private Documents() {}

    /** The text, of which IAM's answers escape every character. */
    static String text(Optional<String> escaped) {
        return URLDecoder.decode(escaped.orElse(""), StandardCharsets.UTF_8);
    }

    /** The same document with a line for every member, where it has none of its own. */
    static String readable(String document) {
        if (document.strip().indexOf('\n') >= 0) {
            return document;
        }
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c == '"' && (i == 0 || document.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            }
            if (quoted || "{}[],:".indexOf(c) < 0) {
                if (quoted || c == '"' || !Character.isWhitespace(c)) {
                    lines.append(c);
                }
                continue;
            }
            if (c == '}' || c == ']') {
                depth--;
                lines.append('\n').append(" ".repeat(Math.max(0, depth * INDENT)));
            }
            lines.append(c == ':' ? ": " : String.valueOf(c));
            if (c == '{' || c == '[') {
                depth++;
            }
            if (c == '{' || c == '[' || c == ',') {
                lines.append('\n').append(" ".repeat(depth * INDENT));
            }
        }
        return lines.toString();
    }
}
