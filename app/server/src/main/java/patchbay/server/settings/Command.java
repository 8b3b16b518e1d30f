package patchbay.server.settings;

import java.util.Locale;

/** What the server program can be asked to do. */
public enum Command {
    /** The demo organisation on a throw-away database, loopback only. */
    DEMO,
    /** The real thing: starts empty, keeps its data. */
    SERVE;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
