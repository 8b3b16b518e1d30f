package patchbay.identity.directory;

import java.util.List;

/**
 * What is known about a person and can be changed, except the user name.
 *
 * @param middleName empty where there is none
 * @param email empty where there is none; at most one (rule 7.7)
 */
public record Profile(
        String givenName,
        String familyName,
        String middleName,
        String displayName,
        String email,
        Details details) {
    /** A profile of names and an address. */
    public Profile(
            String givenName,
            String familyName,
            String middleName,
            String displayName,
            String email) {
        this(givenName, familyName, middleName, displayName, email, Details.NONE);
    }

    /** A profile without a middle name, displayed as given and family name. */
    public static Profile of(String givenName, String familyName, String email) {
        return new Profile(givenName, familyName, "", givenName + " " + familyName, email);
    }

    /** What the attribute says; empty where it says nothing. */
    public String value(Attribute attribute) {
        return switch (attribute) {
            case GIVEN_NAME -> givenName;
            case FAMILY_NAME -> familyName;
            case MIDDLE_NAME -> middleName;
            case DISPLAY_NAME -> displayName;
            case EMAIL -> email;
            default -> details.values().getOrDefault(attribute, "");
        };
    }

    /** The same with another text; the empty one removes what there was. */
    public Profile with(Attribute attribute, String text) {
        return new Profile(
                attribute == Attribute.GIVEN_NAME ? text : givenName,
                attribute == Attribute.FAMILY_NAME ? text : familyName,
                attribute == Attribute.MIDDLE_NAME ? text : middleName,
                attribute == Attribute.DISPLAY_NAME ? text : displayName,
                attribute == Attribute.EMAIL ? text : email,
                switch (attribute) {
                    case GIVEN_NAME, FAMILY_NAME, MIDDLE_NAME, DISPLAY_NAME, EMAIL -> details;
                    default -> details.with(attribute, text);
                });
    }

    /** The same with nothing in the parts of {@code name}, {@code emails} and their like. */
    public Profile without(String parent) {
        Profile less = this;
        for (Attribute attribute : Attribute.values()) {
            if (attribute.parent().equals(parent)) {
                less = less.with(attribute, "");
            }
        }
        return less;
    }

    public List<ExternalId> externalIds() {
        return details.externalIds();
    }

    public Profile withExternalIds(List<ExternalId> ids) {
        return with(new Details(details.values(), details.photos(), ids));
    }

    public Profile withPhotos(List<Details.Photo> photos) {
        return with(new Details(details.values(), photos, details.externalIds()));
    }

    public Profile with(Details changed) {
        return new Profile(givenName, familyName, middleName, displayName, email, changed);
    }
}
