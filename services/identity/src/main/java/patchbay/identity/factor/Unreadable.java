package patchbay.identity.factor;

/** An authenticator's answer that has not the form it should have. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
