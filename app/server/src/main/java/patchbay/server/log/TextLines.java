package patchbay.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * {@code 2026-11-22T03:20:44.123Z WARNING patchbay.web event=… key=value}, an exception below it.
 */
final class TextLines extends Formatter {
    @Override
    public String format(LogRecord line) {
        StringBuilder text = new StringBuilder(120);
        text.append(line.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(LevelWord.of(line.getLevel()))
                .append(' ')
                .append(line.getLoggerName())
                .append(' ')
                .append(oneLine(formatMessage(line)))
                .append('\n');
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            text.append(stackTrace(thrown));
        }
        return text.toString();
    }

    /** A stranger's value in a message cannot pretend to be a line of its own. */
    static String oneLine(String message) {
        StringBuilder text = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
        return text.toString();
    }

    static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
