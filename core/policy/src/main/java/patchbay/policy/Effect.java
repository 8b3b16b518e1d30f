package patchbay.policy;

/** What a statement does when it applies (G5). */
public enum Effect {
    ALLOW("Allow"),
    DENY("Deny");

    private final String written;

    Effect(String written) {
        this.written = written;
    }

    /** As written in a document. */
    public String written() {
        return written;
    }
}
