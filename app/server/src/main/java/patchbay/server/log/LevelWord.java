package patchbay.server.log;

import java.util.logging.Level;

/** Levels by the names that the settings use. */
final class LevelWord {
    private LevelWord() {}

    static String of(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARNING";
        }
        return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }
}
