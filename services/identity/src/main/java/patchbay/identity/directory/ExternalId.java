package patchbay.identity.directory;

/**
 * Under which name another system knows a person or a group.
 *
 * @param issuer who gave the id; an issuer gives an id once
 */
public record ExternalId(String issuer, String id) {
    /** Active Directory's objectGUID, as text. */
    public static final String WINDOWS_GUID = "objectGUID";

    /** Active Directory's objectSid, as text. */
    public static final String WINDOWS_SID = "objectSid";
}
