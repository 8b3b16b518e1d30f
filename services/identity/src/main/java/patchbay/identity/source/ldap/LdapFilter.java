package patchbay.identity.source.ldap;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes search filters. The one place where what somebody typed gets into a filter: everything but
 * letters and digits of ASCII is escaped, so that no value can end its comparison.
 *
 * <p>Source: <i>RFC 4515, section 3</i>.
 */
final class LdapFilter {
    private LdapFilter() {}

    static String equal(String attribute, String value) {
        StringBuilder filter = new StringBuilder("(").append(attribute).append('=');
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (plain) {
                filter.append((char) b);
            } else {
                filter.append('\\').append(String.format("%02x", b & 0xff));
            }
        }
        return filter.append(')').toString();
    }

    /**
     * @param moment in generalized time
     */
    static String since(String attribute, String moment) {
        return "(" + attribute + ">=" + moment + ")";
    }

    static String and(String one, String other) {
        return "(&" + one + other + ")";
    }

    static String any(List<String> filters) {
        return filters.size() == 1 ? filters.getFirst() : "(|" + String.join("", filters) + ")";
    }
}
