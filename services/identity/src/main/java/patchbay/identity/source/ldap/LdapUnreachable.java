package patchbay.identity.source.ldap;

/** No server of the directory answers, or not as one does. The message is for administrators. */
public final class LdapUnreachable extends Exception {
    private static final long serialVersionUID = 1L;

    public LdapUnreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What went wrong, in words. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
