package patchbay.connect;

import java.util.Locale;
import java.util.Optional;

/** A column of the files that add users, by its heading in the template (rule 8.11). */
enum CsvColumn {
    FIRST_NAME("first name"),
    LAST_NAME("last name"),
    EMAIL("email address"),
    SECONDARY_EMAIL("secondary email address"),
    MOBILE("mobile"),
    PASSWORD("password"),
    LOGIN("user login"),
    HIERARCHY("agent hierarchy"),
    ROUTING("routing profile name"),
    SECURITY("security_profile_name_1|security_profile_name_2"),
    HIERARCHIES("user_hierarchy_1|user_hierarchy_2"),
    PHONE_TYPE("phone type (soft/desk)"),
    PHONE_NUMBER("phone number"),
    AUTO_ACCEPT("soft phone auto accept (yes/no)"),
    AFTER_CONTACT("ACW timeout (seconds)"),
    TAGS("tags"),
    PERSISTENT("persistent connection"),
    ENHANCEMENT("audio enhancement(none/isolate voice/suppress noise)");

    private final String heading;

    CsvColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** The column under this heading, in any case and with any spaces around. */
    static Optional<CsvColumn> of(String found) {
        String text = found.strip().toLowerCase(Locale.ROOT);
        for (CsvColumn column : values()) {
            if (column.heading.toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
