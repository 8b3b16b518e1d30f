package patchbay.identity.source.ldap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Profile;
import patchbay.identity.source.AttributeTemplate;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.PersonAttribute;

/**
 * An entry by the mapping table: what a person would be here.
 *
 * @param values empty text where an entry has none
 */
record MappedPerson(String dn, Map<PersonAttribute, String> values, List<Check> checks) {
    private static final Set<String> WINDOWS =
            Set.of(ExternalId.WINDOWS_GUID, ExternalId.WINDOWS_SID);

    MappedPerson {
        checks = List.copyOf(checks);
    }

    /** Everything that an entry must show to be mapped and judged. */
    static Set<String> attributes(LdapSettings settings) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        settings.mapping().values().forEach(template -> names.addAll(template.attributes()));
        names.addAll(Standing.ATTRIBUTES);
        names.add("mail");
        return names;
    }

    static MappedPerson of(LdapEntry entry, LdapSettings settings) {
        Map<PersonAttribute, String> values = new EnumMap<>(PersonAttribute.class);
        List<String> empty = new ArrayList<>();
        for (PersonAttribute attribute : PersonAttribute.values()) {
            AttributeTemplate template = settings.template(attribute);
            String value = template.fill(name -> Values.of(entry, name));
            values.put(attribute, value);
            if (value.isEmpty() && attribute.needed()) {
                empty.add("`" + attribute.today() + "` from `" + template.text() + "`");
            }
        }
        List<Check> checks = new ArrayList<>();
        checks.add(complete(empty));
        mail(entry, values.getOrDefault(PersonAttribute.EMAIL, ""), settings)
                .ifPresent(checks::add);
        return new MappedPerson(entry.dn(), values, checks);
    }

    private static Check complete(List<String> empty) {
        String expected = "a value for each";
        return empty.isEmpty()
                ? Check.pass(LdapCheck.ATTRIBUTES, expected, "all have one")
                : Check.fail(
                        LdapCheck.ATTRIBUTES,
                        expected,
                        "none for " + String.join(", ", empty),
                        Remedy.of("fill in the attribute in the directory, or map another one"));
    }

    /** The old table sent the Windows name as the e-mail address (F30). */
    private static Optional<Check> mail(LdapEntry entry, String email, LdapSettings settings) {
        AttributeTemplate template = settings.template(PersonAttribute.EMAIL);
        Optional<String> mail = entry.first("mail");
        if (email.isEmpty()) {
            return Optional.empty();
        }
        String expected = "an address that mail arrives at";
        boolean other = mail.isPresent() && !same(mail.get(), email);
        return Optional.of(
                other
                        ? Check.warn(
                                        LdapCheck.MAIL,
                                        "`" + mail.get() + "`, the entry's `mail`",
                                        "`" + email + "`, from `" + template.text() + "`",
                                        Remedy.of(
                                                "map `emails[?primary].value` to `${mail}`, or name"
                                                        + " the Connect users as they sign in"))
                                .configuredAt("mapping table of the source")
                        : Check.pass(LdapCheck.MAIL, expected, "`" + email + "`"));
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    String value(PersonAttribute attribute) {
        return values.getOrDefault(attribute, "");
    }

    boolean complete() {
        return checks.stream().noneMatch(Check::failed);
    }

    /** The profile with what comes from the directory; what else is known of the person stays. */
    Profile over(Profile profile) {
        List<ExternalId> ids =
                new ArrayList<>(
                        profile.externalIds().stream()
                                .filter(id -> !WINDOWS.contains(id.issuer()))
                                .toList());
        if (!value(PersonAttribute.SID).isEmpty()) {
            ids.add(new ExternalId(ExternalId.WINDOWS_GUID, value(PersonAttribute.EXTERNAL_ID)));
            ids.add(new ExternalId(ExternalId.WINDOWS_SID, value(PersonAttribute.SID)));
        }
        return profile.with(Attribute.GIVEN_NAME, value(PersonAttribute.GIVEN_NAME))
                .with(Attribute.FAMILY_NAME, value(PersonAttribute.FAMILY_NAME))
                .with(Attribute.MIDDLE_NAME, value(PersonAttribute.MIDDLE_NAME))
                .with(Attribute.DISPLAY_NAME, value(PersonAttribute.DISPLAY_NAME))
                .with(Attribute.EMAIL, value(PersonAttribute.EMAIL))
                .withExternalIds(ids);
    }

    /** Everything taken from the entry in one text, to see whether anything changed. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (PersonAttribute attribute : PersonAttribute.values()) {
            text.append(value(attribute)).append('\n');
        }
        return text.toString();
    }
}
