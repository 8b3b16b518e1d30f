package patchbay.identity.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.RoleSessionName;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.application.Application;
import patchbay.identity.application.AttributeMapping;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.Settings;
import patchbay.identity.directory.Person;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.SamlAttribute;
import patchbay.saml.write.XmlCharacters;

/**
 * What an application's assertion would say about a person: the mappings filled in, and judged.
 *
 * <p>A row that has no value for the person is left out, as the cloud does; a check says so.
 *
 * @param subject empty where the subject mapping says nothing about the person
 */
public record AssertionValues(
        Optional<NameId> subject, List<SamlAttribute> attributes, List<Check> checks) {
    public AssertionValues {
        attributes = List.copyOf(attributes);
        checks = List.copyOf(checks);
    }

    /** The values of this application for this person: the preview, and what is then issued. */
    public static AssertionValues of(Application application, Person person) {
        Settings settings = application.settings();
        String subject = settings.subject().value().fill(person);
        List<SamlAttribute> attributes = attributes(settings, person);
        List<Check> checks = new ArrayList<>();
        checks.add(subject(application, subject, settings.subject().value().missing(person)));
        checks.add(writable(subject, attributes));
        checks.add(present(settings, person));
        if (isAwsSignIn(settings)) {
            checks.add(role(application, attributes));
            checks.add(oneRole(application, attributes));
            checks.addAll(sessionName(application, attributes));
            checks.add(startUrl(application));
            checks.add(relayState(application));
        }
        return new AssertionValues(
                subject.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NameId(subject, settings.subject().format().uri())),
                attributes,
                checks);
    }

    /** The RoleSessionName as it is sent; nothing where none is. */
    public Optional<String> sessionName() {
        return find(attributes, ConnectPreset.ROLE_SESSION_NAME)
                .map(attribute -> attribute.values().getFirst());
    }

    /** The pairs of role and provider, as they are sent. */
    public List<String> roles() {
        return find(attributes, ConnectPreset.ROLE).map(SamlAttribute::values).orElse(List.of());
    }

    /** Rows of one name become one attribute; its format is the first row's. */
    private static List<SamlAttribute> attributes(Settings settings, Person person) {
        Map<String, SamlAttribute> byName = new LinkedHashMap<>();
        for (AttributeMapping row : settings.attributes()) {
            String value = row.value().fill(person);
            if (value.isEmpty()) {
                continue;
            }
            byName.merge(
                    row.attribute(),
                    new SamlAttribute(row.attribute(), row.format().uri(), List.of(value)),
                    AssertionValues::joined);
        }
        return List.copyOf(byName.values());
    }

    private static SamlAttribute joined(SamlAttribute one, SamlAttribute other) {
        List<String> values = new ArrayList<>(one.values());
        values.addAll(other.values());
        return new SamlAttribute(one.name(), one.nameFormat(), values);
    }

    private static boolean isAwsSignIn(Settings settings) {
        return settings.audience().startsWith(ConnectPreset.AUDIENCE);
    }

    private static Check subject(Application application, String subject, List<String> missing) {
        String expected = "a subject";
        return (subject.isEmpty()
                        ? Check.fail(
                                AssertionCheck.SUBJECT,
                                expected,
                                "nothing: the person has no value for "
                                        + String.join(", ", missing),
                                Remedy.of("give the person a value, or map another attribute"))
                        : Check.pass(AssertionCheck.SUBJECT, expected, "`" + subject + "`"))
                .configuredAt(mappings(application));
    }

    private static Check writable(String subject, List<SamlAttribute> attributes) {
        String expected = "no control characters in values";
        boolean allWritable =
                XmlCharacters.firstForbidden(subject) < 0
                        && attributes.stream()
                                .flatMap(attribute -> attribute.values().stream())
                                .allMatch(value -> XmlCharacters.firstForbidden(value) < 0);
        return allWritable
                ? Check.pass(AssertionCheck.WRITABLE, expected, "none")
                : Check.fail(
                        AssertionCheck.WRITABLE,
                        expected,
                        "a control character",
                        Remedy.of("remove it from the person's profile"));
    }

    private static Check present(Settings settings, Person person) {
        String expected = "a value in every row";
        List<String> empty =
                settings.attributes().stream()
                        .filter(row -> row.value().fill(person).isEmpty())
                        .map(row -> "`" + row.attribute() + "`")
                        .toList();
        return empty.isEmpty()
                ? Check.pass(
                        AssertionCheck.VALUES_PRESENT,
                        expected,
                        settings.attributes().size() + " rows with values")
                : Check.warn(
                        AssertionCheck.VALUES_PRESENT,
                        expected,
                        "no value for " + String.join(", ", empty) + ": left out",
                        Remedy.of("give the person a value, or map another attribute"));
    }

    private static Check role(Application application, List<SamlAttribute> attributes) {
        String expected = "an attribute `" + ConnectPreset.ROLE + "`";
        return (find(attributes, ConnectPreset.ROLE).isPresent()
                        ? Check.pass(AssertionCheck.ROLE_MAPPED, expected, "it is mapped")
                        : Check.warn(
                                AssertionCheck.ROLE_MAPPED,
                                expected,
                                "it is not mapped: AWS sign-in will refuse the response",
                                Remedy.of(
                                        "add the row `"
                                                + ConnectPreset.ROLE
                                                + "` = `roleArn,providerArn`")))
                .configuredAt(mappings(application));
    }

    private static Check oneRole(Application application, List<SamlAttribute> attributes) {
        int roles = find(attributes, ConnectPreset.ROLE).map(it -> it.values().size()).orElse(0);
        String expected = "one role at most";
        return (roles <= 1
                        ? Check.pass(AssertionCheck.ROLE_SINGLE, expected, roles + " named")
                        : Check.warn(
                                AssertionCheck.ROLE_SINGLE,
                                expected,
                                roles + " roles: the person will be asked to choose",
                                Remedy.of("keep one row `" + ConnectPreset.ROLE + "`")))
                .configuredAt(mappings(application));
    }

    private static List<Check> sessionName(
            Application application, List<SamlAttribute> attributes) {
        String expected = "an attribute `" + ConnectPreset.ROLE_SESSION_NAME + "`";
        Optional<SamlAttribute> found = find(attributes, ConnectPreset.ROLE_SESSION_NAME);
        if (found.isEmpty()) {
            return List.of(
                    Check.warn(
                                    AssertionCheck.SESSION_NAME_MAPPED,
                                    expected,
                                    "it has no value: AWS sign-in will refuse the response",
                                    Remedy.of(
                                            "add the row `"
                                                    + ConnectPreset.ROLE_SESSION_NAME
                                                    + "` = `${user:email}`"))
                            .configuredAt(mappings(application)));
        }
        String name = found.get().values().getFirst();
        return List.of(
                Check.pass(AssertionCheck.SESSION_NAME_MAPPED, expected, "`" + name + "`")
                        .configuredAt(mappings(application)),
                sessionNameForm(application, name));
    }

    private static Check sessionNameForm(Application application, String name) {
        String expected = "2 to 64 characters of `A-Z a-z 0-9 _ + = , . @ -`";
        return (RoleSessionName.parse(name).isPresent()
                        ? Check.pass(AssertionCheck.SESSION_NAME_FORM, expected, "`" + name + "`")
                        : Check.warn(
                                AssertionCheck.SESSION_NAME_FORM,
                                expected,
                                "`" + name + "`: AWS sign-in will refuse the response",
                                Remedy.of("map an attribute that has only these characters")))
                .configuredAt(mappings(application));
    }

    private static Check startUrl(Application application) {
        String url = application.settings().startUrl();
        return (url.isEmpty()
                        ? Check.pass(AssertionCheck.START_URL, "a blank start URL", "it is blank")
                        : Check.warn(
                                AssertionCheck.START_URL,
                                "a blank start URL",
                                "`" + url + "`: Amazon Connect has no sign-in that begins there",
                                Remedy.of("leave the application start URL blank")))
                .configuredAt("properties of application `" + application.displayName() + "`");
    }

    private static Check relayState(Application application) {
        String expected =
                "an address like"
                        + " `https://us-east-1.console.aws.amazon.com/connect/federate/INSTANCE-ID`";
        String relayState = application.settings().relayState();
        return (relayState.isEmpty()
                        ? Check.warn(
                                AssertionCheck.RELAY_STATE,
                                expected,
                                "none: the person will land at the console's home",
                                Remedy.of("set the relay state to the instance's address"))
                        : Check.pass(AssertionCheck.RELAY_STATE, expected, "`" + relayState + "`"))
                .configuredAt("properties of application `" + application.displayName() + "`");
    }

    private static Optional<SamlAttribute> find(List<SamlAttribute> attributes, String name) {
        return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }

    private static String mappings(Application application) {
        return "attribute mappings of application `" + application.displayName() + "`";
    }
}
