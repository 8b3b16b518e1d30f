package patchbay.identity.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Person;

/**
 * What a mapping may say about the person, and where it comes from (rule 7.13).
 *
 * <p>Windows identifiers, AD_GUID and AD_SID, have those who come from an Active Directory. Their
 * subject and preferred user name are the user name. Of an attribute that SCIM keeps as a list
 * there is one value at most: {@code [primary eq true]} and no choice at all mean that one, {@code
 * [type eq "work"]} means it where it has this type.
 *
 * @param text as it stands between <code>${</code> and <code>}</code>
 * @param value the person's value; empty where they have none
 */
record UserVariable(String text, Function<Person, String> value) {
    private static final String PRIMARY = "[primary eq true]";
    private static final Map<String, UserVariable> KNOWN = known();

    /** The person's value; empty where they have none. */
    String of(Person person) {
        return value.apply(person);
    }

    static Optional<UserVariable> named(String text) {
        UserVariable known = KNOWN.get(text);
        return known == null ? ofType(text) : Optional.of(known);
    }

    private static Map<String, UserVariable> known() {
        Map<String, UserVariable> known = new LinkedHashMap<>();
        put(known, "user:AD_GUID", externalId(ExternalId.WINDOWS_GUID));
        put(known, "user:AD_SID", externalId(ExternalId.WINDOWS_SID));
        put(known, "user:email", Person::email);
        put(known, "user:familyName", of(Attribute.FAMILY_NAME));
        put(known, "user:givenName", of(Attribute.GIVEN_NAME));
        put(known, "user:middleName", of(Attribute.MIDDLE_NAME));
        put(known, "user:name", Person::displayName);
        put(known, "user:preferredUsername", Person::userName);
        put(known, "user:subject", Person::userName);
        put(known, "path:userName", Person::userName);
        for (Attribute attribute : Attribute.values()) {
            put(known, "path:" + attribute.path(), of(attribute));
            if (attribute.isOfList()) {
                String chosen = attribute.parent() + PRIMARY + "." + attribute.leaf();
                put(known, "path:" + chosen, of(attribute));
            }
        }
        return Map.copyOf(known);
    }

    private static void put(
            Map<String, UserVariable> known, String text, Function<Person, String> value) {
        known.put(text, new UserVariable(text, value));
    }

    private static Function<Person, String> of(Attribute attribute) {
        return person -> person.profile().value(attribute);
    }

    private static Function<Person, String> externalId(String issuer) {
        return person ->
                person.profile().externalIds().stream()
                        .filter(known -> known.issuer().equals(issuer))
                        .map(ExternalId::id)
                        .findFirst()
                        .orElse("");
    }

    /** {@code path:addresses[type eq "work"].locality}. */
    private static Optional<UserVariable> ofType(String text) {
        String choice = "[type eq \"";
        int open = text.indexOf(choice);
        int close = text.indexOf("\"].");
        if (!text.startsWith("path:") || open < 0 || close < open + choice.length()) {
            return Optional.empty();
        }
        String parent = text.substring("path:".length(), open);
        String type = text.substring(open + choice.length(), close);
        Optional<Attribute> wanted = Attribute.at(parent + "." + text.substring(close + 3));
        Optional<Attribute> typed = Attribute.at(parent + ".type");
        if (wanted.isEmpty() || typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new UserVariable(
                        text,
                        person ->
                                person.profile().value(typed.get()).equals(type)
                                        ? person.profile().value(wanted.get())
                                        : ""));
    }

    /** Every name that stands alone, the short ones first. */
    static List<String> names() {
        return KNOWN.keySet().stream()
                .sorted(
                        Comparator.comparing((String name) -> name.startsWith("path:"))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The variable whose name is most like the text: what was probably meant. */
    static String nearest(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return names().stream()
                .min(Comparator.comparingInt(each -> distance(each, wanted)))
                .orElseThrow();
    }

    /** How many letters must be added, removed or changed; case does not count. */
    private static int distance(String name, String wanted) {
        String other = name.toLowerCase(Locale.ROOT);
        int[] row = new int[wanted.length() + 1];
        for (int j = 0; j <= wanted.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= other.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= wanted.length(); j++) {
                int change = diagonal + (other.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[wanted.length()];
    }
}
