package patchbay.web.console.people;

import java.util.ArrayList;
import java.util.List;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.Profile;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;

/** A profile as fields of a form, and back. */
final class PersonSections {
    private static final Messages M = Messages.HERE;

    private PersonSections() {}

    static List<PersonView.Section> of(Profile profile) {
        List<PersonView.Section> sections = new ArrayList<>();
        sections.add(
                section(
                        profile,
                        "name",
                        true,
                        List.of("name"),
                        List.of("displayName", "nickName")));
        sections.add(
                section(profile, "contact", true, List.of("emails", "phoneNumbers"), List.of()));
        sections.add(
                section(
                        profile,
                        "work",
                        false,
                        List.of("enterprise", "roles"),
                        List.of("title", "userType")));
        sections.add(section(profile, "address", false, List.of("addresses"), List.of()));
        sections.add(
                section(
                        profile,
                        "more",
                        false,
                        List.of(),
                        List.of(
                                "preferredLanguage",
                                "locale",
                                "timezone",
                                "profileUrl",
                                "website",
                                "birthdate")));
        return sections;
    }

    private static PersonView.Section section(
            Profile profile, String name, boolean open, List<String> parents, List<String> paths) {
        List<PersonView.Field> fields = new ArrayList<>();
        boolean any = false;
        for (Attribute attribute : Attribute.values()) {
            boolean here = parents.contains(attribute.parent()) || paths.contains(attribute.path());
            if (here && !attribute.isFlag()) {
                String value = profile.value(attribute);
                any |= !value.isEmpty();
                fields.add(
                        new PersonView.Field(
                                attribute.path(),
                                M.text("attribute." + attribute.path()),
                                value,
                                attribute == Attribute.GIVEN_NAME
                                        || attribute == Attribute.FAMILY_NAME
                                        || attribute == Attribute.DISPLAY_NAME));
            }
        }
        return new PersonView.Section(
                M.text("console.person.section." + name), open || any, fields);
    }

    /** The profile as the form has it; there is one address, and it is the main one. */
    static Profile filled(Profile profile, Form form) {
        Profile now = profile;
        for (Attribute attribute : Attribute.values()) {
            if (!attribute.isFlag() && form.has(attribute.path())) {
                now = now.with(attribute, form.text(attribute.path()).strip());
            }
        }
        return now.with(Attribute.EMAIL_PRIMARY, now.email().isEmpty() ? "" : "true");
    }
}
