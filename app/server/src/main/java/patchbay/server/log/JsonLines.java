package patchbay.server.log;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One JSON object a line: {@code {"at":…,"level":…,"logger":…,"message":…,"exception":…}}. */
final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord line) {
        StringBuilder json = new StringBuilder(160);
        json.append("{\"at\":");
        quote(json, line.getInstant().toString());
        json.append(",\"level\":");
        quote(json, LevelWord.of(line.getLevel()));
        json.append(",\"logger\":");
        quote(json, String.valueOf(line.getLoggerName()));
        json.append(",\"message\":");
        quote(json, formatMessage(line));
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            json.append(",\"exception\":");
            quote(json, TextLines.stackTrace(thrown));
        }
        return json.append("}\n").toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20 || (Character.isSurrogate(c) && !paired(text, i))) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
