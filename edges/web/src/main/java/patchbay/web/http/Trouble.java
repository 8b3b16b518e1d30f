package patchbay.web.http;

import java.util.Locale;

/** What is wrong with a request, as far as the server itself can tell. */
public enum Trouble {
    NO_ADDRESS("there is nothing at this address"),
    NO_PAGE("there is no such page"),
    METHOD("this address does not take %s"),
    OTHER_SITE("this form was sent by another site"),
    MALFORMED("this request is not well-formed"),
    TOO_LARGE("this request is too large"),
    REGION_DOWN("region %s is down for a drill, and nothing in it answers"),
    INCIDENT("something went wrong here; the incident number is %s");

    private final String line;

    Trouble(String line) {
        this.line = line;
    }

    /**
     * A line for programs.
     *
     * @param detail the method, the incident's number; else empty
     */
    public String line(String detail) {
        return line.replace("%s", detail);
    }

    /** The end of the id of its sentence for people. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
