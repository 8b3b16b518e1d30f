package patchbay.identity.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a person is taken from a directory, under the names of both generations of the mapping
 * table (rule 7.10).
 */
public enum PersonAttribute {
    USER_NAME(true, "username", "subject"),
    EMAIL(false, "emails[?primary].value", "email"),
    DISPLAY_NAME(true, "displayname", "name", "preferredUsername"),
    GIVEN_NAME(true, "name.givenname", "givenName"),
    FAMILY_NAME(true, "name.familyname", "familyName"),
    MIDDLE_NAME(false, "name.middlename", "middleName"),
    EXTERNAL_ID(true, "externalid", "AD_GUID"),
    SID(false, "sid", "AD_SID");

    private final boolean needed;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    PersonAttribute(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    /** Whether nobody is taken in without it. */
    public boolean needed() {
        return needed;
    }

    /** Today's name in the mapping table. */
    public String today() {
        return names.getFirst();
    }

    /** The name of the setting that maps it. */
    public String field() {
        return "map." + today();
    }

    /** By any of its names, of either generation. */
    public static Optional<PersonAttribute> parse(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each ->
                        each.names.stream()
                                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }
}
