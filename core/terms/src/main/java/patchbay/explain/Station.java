package patchbay.explain;

/**
 * A hop of the sign-in's path, in the order in which they are passed. A sign-in that goes elsewhere
 * than Connect ends in DESTINATION.
 */
public enum Station {
    PERSON("person", 1),
    ASSIGNMENT("assignment", 2),
    ASSERTION("assertion", 3),
    SIGN_IN("sign-in", 4),
    ROLE("role", 5),
    CONNECT_USER("Connect user", 6),
    WORKSPACE("workspace", 7),
    DESTINATION("destination", 7);

    private final String title;
    private final int number;

    Station(String title, int number) {
        this.title = title;
        this.number = number;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /** Its place on the path, 1 to 7. */
    public int number() {
        return number;
    }
}
