package patchbay.identity.directory;

import java.util.Optional;

/**
 * Everything that can be known about a person besides the user name, one text each.
 *
 * <p>A person has at most one e-mail address, phone number, postal address and role (rule 7.7), so
 * that each part of them has one place. Paths are those of SCIM and of the Identity Store API.
 */
public enum Attribute {
    GIVEN_NAME("name.givenName"),
    FAMILY_NAME("name.familyName"),
    MIDDLE_NAME("name.middleName"),
    HONORIFIC_PREFIX("name.honorificPrefix"),
    HONORIFIC_SUFFIX("name.honorificSuffix"),
    FORMATTED_NAME("name.formatted"),
    DISPLAY_NAME("displayName"),
    NICK_NAME("nickName"),
    EMAIL("emails.value"),
    EMAIL_TYPE("emails.type"),
    EMAIL_PRIMARY("emails.primary"),
    PHONE_NUMBER("phoneNumbers.value"),
    PHONE_TYPE("phoneNumbers.type"),
    PHONE_PRIMARY("phoneNumbers.primary"),
    STREET_ADDRESS("addresses.streetAddress"),
    LOCALITY("addresses.locality"),
    REGION("addresses.region"),
    POSTAL_CODE("addresses.postalCode"),
    COUNTRY("addresses.country"),
    FORMATTED_ADDRESS("addresses.formatted"),
    ADDRESS_TYPE("addresses.type"),
    ADDRESS_PRIMARY("addresses.primary"),
    TITLE("title"),
    USER_TYPE("userType"),
    ROLE("roles.value"),
    ROLE_TYPE("roles.type"),
    ROLE_PRIMARY("roles.primary"),
    PROFILE_URL("profileUrl"),
    WEBSITE("website"),
    BIRTHDATE("birthdate"),
    PREFERRED_LANGUAGE("preferredLanguage"),
    LOCALE("locale"),
    TIMEZONE("timezone"),
    EMPLOYEE_NUMBER("enterprise.employeeNumber"),
    COST_CENTER("enterprise.costCenter"),
    ORGANIZATION("enterprise.organization"),
    DIVISION("enterprise.division"),
    DEPARTMENT("enterprise.department"),
    MANAGER("enterprise.manager.value");

    private final String path;

    Attribute(String path) {
        this.path = path;
    }

    /** Such as {@code name.givenName}, {@code emails.value}, {@code enterprise.department}. */
    public String path() {
        return path;
    }

    /** What the attribute is a part of: {@code name}, {@code emails}; empty where of nothing. */
    public String parent() {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    /** Its name within what it is a part of. */
    public String leaf() {
        return path.substring(path.indexOf('.') + 1);
    }

    /** Whether its text is {@code true} or nothing: which of several is the main one. */
    public boolean isFlag() {
        return leaf().equals("primary");
    }

    /**
     * Whether it is a part of what SCIM keeps as a list: addresses, emails, phone numbers, roles.
     */
    public boolean isOfList() {
        return switch (parent()) {
            case "emails", "phoneNumbers", "addresses", "roles" -> true;
            default -> false;
        };
    }

    /** The attribute of this path, in any case of letters. */
    public static Optional<Attribute> at(String path) {
        for (Attribute attribute : values()) {
            if (attribute.path.equalsIgnoreCase(path)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }
}
