package patchbay.identity.portal;

/** What a session opens. A token of one kind is worth nothing as the other. */
public enum SessionKind {
    /** The access portal: applications. */
    PORTAL,
    /** The console: administration. */
    CONSOLE
}
