package patchbay.server.settings;

/**
 * A setting or a flag that cannot be meant. The message is one sentence for the person at the
 * terminal, without a final stop.
 */
public final class Misuse extends Exception {
    private static final long serialVersionUID = 1L;

    public Misuse(String sentence) {
        super(sentence);
    }
}
