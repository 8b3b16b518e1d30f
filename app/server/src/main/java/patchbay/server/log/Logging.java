package patchbay.server.log;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** Sets up the JDK's logging for this process. */
public final class Logging {
    private static final Map<Level, java.util.logging.Level> LEVELS =
            Map.of(
                    Level.DEBUG, java.util.logging.Level.FINE,
                    Level.INFO, java.util.logging.Level.INFO,
                    Level.WARNING, java.util.logging.Level.WARNING,
                    Level.ERROR, java.util.logging.Level.SEVERE);

    /** The JDK keeps loggers weakly: one that nobody holds would forget its level. */
    private static final List<Logger> QUIETED =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("com.zaxxer.hikari"));

    private Logging() {}

    /**
     * From now on lines of this level and above go to stderr.
     *
     * @param json one JSON object a line in place of text
     */
    public static void start(boolean json, Level level) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(LEVELS.get(level));
        root.addHandler(new Stderr(json ? new JsonLines() : new TextLines()));
        for (Logger library : QUIETED) {
            // libraries say at INFO what only their authors want to know
            if (level != Level.DEBUG) {
                library.setLevel(java.util.logging.Level.WARNING);
            }
        }
    }

    /** Each line at once, so that the last one before a crash is seen. */
    private static final class Stderr extends StreamHandler {
        Stderr(Formatter lines) {
            super(System.err, lines);
            setLevel(java.util.logging.Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord line) {
            super.publish(line);
            flush();
        }

        /** Not the stream itself: it is the process's, and others may still write to it. */
        @Override
        public synchronized void close() {
            flush();
        }
    }
}
