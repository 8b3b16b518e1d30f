package patchbay.wire.protocol;

/** Bytes that are not what the protocol calls for; the message is for the caller. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message, null, false, false);
    }

    /** What the caller is told; never holds a name of ours. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
