package patchbay.identity.source;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * Reads the settings of an Active Directory or LDAP directory.
 *
 * @param settings empty where a check failed
 */
public record LdapForm(Optional<LdapSettings> settings, List<Check> checks) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    public LdapForm {
        checks = List.copyOf(checks);
    }

    /** Of a directory of this kind; what was left out is as it usually is. */
    public static LdapForm read(Kind kind, Fields filled) {
        Fields fields = filled.or(LdapPreset.of(kind));
        List<Check> checks = new ArrayList<>();
        List<LdapAddress> servers = servers(fields, checks);
        boolean plain = encrypted(fields, servers, checks);
        authority(fields, checks);
        base(fields, checks);
        filter(fields, "peopleFilter", checks);
        filter(fields, "groupsFilter", checks);
        Map<PersonAttribute, AttributeTemplate> mapping = mapping(fields, checks);
        Optional<Duration> every = period(fields, checks);
        if (checks.stream().anyMatch(Check::failed)) {
            return new LdapForm(Optional.empty(), checks);
        }
        LdapSettings settings =
                new LdapSettings(
                        kind == Kind.ACTIVE_DIRECTORY,
                        servers,
                        plain,
                        fields.text("authority"),
                        fields.text("certificateName"),
                        fields.text("bindDn"),
                        new LdapSettings.People(
                                fields.text("peopleBase"),
                                fields.text("peopleFilter"),
                                fields.all("loginAttribute")),
                        new LdapSettings.Groups(
                                fields.text("groupsBase"),
                                fields.text("groupsFilter"),
                                fields.truth("nestedGroups")),
                        mapping,
                        fields.truth("importAtSignIn"),
                        fields.text("gone").equals("remove"),
                        every.orElse(Duration.ZERO));
        return new LdapForm(Optional.of(settings), checks);
    }

    private static List<LdapAddress> servers(Fields fields, List<Check> checks) {
        List<LdapAddress> servers = new ArrayList<>();
        String expected = "addresses like `ldaps://dc1.example.com`";
        for (String text : fields.all("server")) {
            Optional<LdapAddress> address = LdapAddress.parse(text);
            if (address.isEmpty()) {
                checks.add(
                        Check.fail(
                                SourceCheck.SERVERS,
                                expected,
                                "`" + text + "`",
                                Remedy.of(
                                        "write it as `ldaps://HOST:PORT` or `ldap://HOST:PORT`")));
            }
            address.ifPresent(servers::add);
        }
        if (fields.all("server").isEmpty()) {
            checks.add(
                    Check.fail(
                            SourceCheck.SERVERS,
                            expected,
                            "none",
                            Remedy.of("name at least one server")));
        } else if (!servers.isEmpty()) {
            checks.add(Check.pass(SourceCheck.SERVERS, expected, servers.size() + " of them"));
        }
        return servers;
    }

    private static boolean encrypted(Fields fields, List<LdapAddress> servers, List<Check> checks) {
        boolean plain = fields.truth("plain");
        boolean bare = plain && servers.stream().anyMatch(each -> !each.tlsFromTheStart());
        checks.add(
                bare
                        ? Check.warn(
                                SourceCheck.ENCRYPTED,
                                "TLS from the start, or StartTLS",
                                "passwords travel readable, as the setting `plain` allows",
                                Remedy.of("use `ldaps://`, or switch `plain` off"))
                        : Check.pass(
                                SourceCheck.ENCRYPTED,
                                "TLS from the start, or StartTLS",
                                servers.stream().allMatch(LdapAddress::tlsFromTheStart)
                                        ? "TLS from the start"
                                        : "StartTLS"));
        return plain;
    }

    private static void authority(Fields fields, List<Check> checks) {
        String pem = fields.text("authority");
        if (pem.isEmpty()) {
            return;
        }
        try {
            int count = PemCertificates.read(pem).size();
            checks.add(
                    Check.pass(SourceCheck.AUTHORITY, "certificates in PEM", count + " of them"));
        } catch (CertificateException e) {
            checks.add(
                    Check.fail(
                            SourceCheck.AUTHORITY,
                            "certificates in PEM",
                            "text without a readable certificate",
                            Remedy.of("paste it from `-----BEGIN CERTIFICATE-----` on")));
        }
    }

    private static void base(Fields fields, List<Check> checks) {
        String base = fields.text("peopleBase");
        checks.add(
                base.contains("=")
                        ? Check.pass(SourceCheck.BASE, "a distinguished name", "`" + base + "`")
                        : Check.fail(
                                SourceCheck.BASE,
                                "a distinguished name, such as `ou=people,dc=example,dc=com`",
                                base.isEmpty() ? "nothing" : "`" + base + "`",
                                Remedy.of("fill in where people are")));
    }

    private static void filter(Fields fields, String name, List<Check> checks) {
        String filter = fields.text(name);
        checks.add(
                FilterGrammar.holds(filter)
                        ? Check.pass(SourceCheck.FILTER, "a search filter", "`" + filter + "`")
                        : Check.fail(
                                SourceCheck.FILTER,
                                "a search filter, such as `(objectClass=person)`",
                                "`" + filter + "`",
                                Remedy.of("write it with all its parentheses")));
    }

    private static Map<PersonAttribute, AttributeTemplate> mapping(
            Fields fields, List<Check> checks) {
        Map<PersonAttribute, AttributeTemplate> mapping = new EnumMap<>(PersonAttribute.class);
        fields.values()
                .forEach((name, values) -> {
                    if (name.startsWith("map.")) {
                        read(name.substring(4), values.getFirst(), mapping, checks);
                    }
                });
        for (PersonAttribute attribute : PersonAttribute.values()) {
            if (attribute.needed() && !mapping.containsKey(attribute)) {
                checks.add(
                        Check.fail(
                                SourceCheck.MAPPING,
                                "a row `" + attribute.today() + "`",
                                "none",
                                Remedy.of("map `" + attribute.today() + "`")));
            }
        }
        if (checks.stream().noneMatch(check -> check.definition() == SourceCheck.MAPPING)) {
            checks.add(
                    Check.pass(
                            SourceCheck.MAPPING,
                            "rows that can be meant",
                            mapping.size() + " of them"));
        }
        return mapping;
    }

    /** Today's name of an attribute counts before a name of the older table. */
    private static void read(
            String name,
            String text,
            Map<PersonAttribute, AttributeTemplate> mapping,
            List<Check> checks) {
        AttributeTemplate template = new AttributeTemplate(text);
        Optional<PersonAttribute> attribute = PersonAttribute.parse(name);
        Optional<String> mistake =
                attribute.isEmpty()
                        ? Optional.of("`" + name + "` is nothing that a person has")
                        : template.mistake();
        if (mistake.isPresent()) {
            checks.add(
                    Check.fail(
                            SourceCheck.MAPPING,
                            "variables like `${mail}`",
                            mistake.get(),
                            Remedy.of("correct the row `" + name + "`")));
            return;
        }
        mapping.put(attribute.orElseThrow(), template);
    }

    private static Optional<Duration> period(Fields fields, List<Check> checks) {
        String minutes = fields.text("syncMinutes", "0");
        Optional<Duration> every =
                minutes.matches("[0-9]{1,5}")
                        ? Optional.of(Duration.ofMinutes(Long.parseLong(minutes)))
                        : Optional.empty();
        boolean sensible =
                every.isPresent()
                        && (every.get().isZero()
                                || (every.get().compareTo(SHORTEST) >= 0
                                        && every.get().compareTo(LONGEST) <= 0));
        checks.add(
                sensible
                        ? Check.pass(SourceCheck.PERIOD, "minutes", "`" + minutes + "`")
                        : Check.fail(
                                SourceCheck.PERIOD,
                                "0, or 5 to 10080 minutes",
                                "`" + minutes + "`",
                                Remedy.of("choose another time between synchronisations")));
        return every;
    }
}
