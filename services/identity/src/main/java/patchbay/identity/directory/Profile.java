package patchbay.identity.directory;

/**
 * What is known about a person and can be changed, except the user name.
 *
 * @param middleName empty where there is none
 * @param email empty where there is none; at most one (rule 7.7)
 */
public record Profile(
        String givenName, String familyName, String middleName, String displayName, String email) {
    /** A profile without a middle name, displayed as given and family name. */
    public static Profile of(String givenName, String familyName, String email) {
        return new Profile(givenName, familyName, "", givenName + " " + familyName, email);
    }
}
