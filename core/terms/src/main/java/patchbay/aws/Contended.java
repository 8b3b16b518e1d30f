package patchbay.aws;

/**
 * Others were changing the same thing, and this work gave way after it had waited and tried again:
 * nothing of it was kept, and the same call may succeed a moment later. A caller learns it by the
 * error that the operation's model has for it ({@code ConcurrentModification}, rule 5.4).
 */
public final class Contended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Contended(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
