package patchbay.identity.scim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a person a path means: {@code name.givenName}, {@code emails[type eq "work"].value},
 * {@code urn:…:enterprise:2.0:User:department}.
 *
 * @param plain as the directory has it: {@code emails.value}, {@code enterprise.department}
 * @param type the type that a choice asks for; empty where none does
 */
record UserPath(String plain, String type) {
    private static final Pattern CHOICE =
            Pattern.compile(
                    "([A-Za-z]+)\\[\\s*(type|primary)\\s+eq\\s+(?:\"([^\"\\\\]{0,100})\"|(true))\\s*\\]"
                            + "(?:\\.([A-Za-z]+))?",
                    Pattern.CASE_INSENSITIVE);

    static UserPath parse(String text) throws ScimFault {
        String path = text;
        if (startsWith(path, Schema.ENTERPRISE)) {
            String rest = path.substring(Schema.ENTERPRISE.length());
            return new UserPath(
                    rest.isEmpty() ? "enterprise" : "enterprise." + rest.substring(1), "");
        }
        if (startsWith(path, Schema.USER + ":")) {
            path = path.substring(Schema.USER.length() + 1);
        }
        Matcher choice = CHOICE.matcher(path);
        if (choice.matches()) {
            String leaf = choice.group(5);
            boolean byType = choice.group(2).equalsIgnoreCase("type");
            if (byType == (choice.group(3) == null)) {
                throw ScimFault.invalid("the path is not supported");
            }
            return new UserPath(
                    leaf == null ? choice.group(1) : choice.group(1) + "." + leaf,
                    byType ? choice.group(3) : "");
        }
        if (path.indexOf('[') >= 0 || path.startsWith("enterprise")) {
            throw ScimFault.invalid("the path is not supported");
        }
        return new UserPath(path, "");
    }

    private static boolean startsWith(String path, String schema) {
        return path.regionMatches(true, 0, schema, 0, schema.length());
    }

    /** The list that the path chooses from: {@code emails}; empty where it chooses from none. */
    String parent() {
        int dot = plain.indexOf('.');
        return dot < 0 ? plain : plain.substring(0, dot);
    }
}
