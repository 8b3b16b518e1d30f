package patchbay.aws;

/**
 * A value that breaks the rule of its type: a mistake of the program, never of the person who typed
 * it.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String what, String text, Object rule) {
        super(what + " `" + text + "` does not match " + rule);
    }
}
