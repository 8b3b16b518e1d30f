package patchbay.sts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.RoleSessionName;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * What an assertion's attributes ask of the session: its name, length, tags and source identity
 * (rules 1.24 to 1.27).
 *
 * @param name empty where the checks say why
 * @param duration empty where none was sent
 * @param tags by key
 * @param checks whether each is well-formed, in the order of asking
 */
record SessionAttributes(
        Optional<RoleSessionName> name,
        Optional<Duration> duration,
        Optional<String> sourceIdentity,
        Map<String, String> tags,
        List<String> transitiveTagKeys,
        List<Check> checks) {
    private static final String AT_PROVIDER = "attribute mappings of the identity provider";
    private static final Pattern TAG_KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}");
    private static final Pattern TAG_VALUE =
            Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}");
    private static final int MOST_TAGS = 50;
    private static final long SHORTEST = 900;
    private static final long LONGEST = 43_200;

    static SessionAttributes of(SamlAttributes attributes) {
        List<Check> checks = new ArrayList<>();
        Optional<RoleSessionName> name = name(attributes, checks);
        Optional<String> sourceIdentity = sourceIdentity(attributes, checks);
        Optional<Duration> duration = duration(attributes, checks);
        Map<String, String> tags = new LinkedHashMap<>();
        checks.add(tags(attributes, tags));
        checks.add(transitive(attributes, tags));
        return new SessionAttributes(
                name,
                duration,
                sourceIdentity,
                Map.copyOf(tags),
                attributes.of(SamlAttributes.TRANSITIVE_TAG_KEYS),
                List.copyOf(checks));
    }

    private static Optional<RoleSessionName> name(SamlAttributes attributes, List<Check> checks) {
        List<String> values = attributes.of(SamlAttributes.SESSION_NAME);
        String expected = "one value of `" + SamlAttributes.SESSION_NAME + "`";
        if (values.size() != 1 || values.getFirst().isEmpty()) {
            String found =
                    values.isEmpty()
                            ? attributes.present()
                            : values.size() == 1 ? "an empty value" : values.size() + " values";
            checks.add(
                    Check.fail(
                                    FederationCheck.SESSION_NAME_PRESENT,
                                    expected,
                                    found,
                                    Remedy.of(
                                            "map `"
                                                    + SamlAttributes.SESSION_NAME
                                                    + "` to an attribute that every person has,"
                                                    + " such as the e-mail address"))
                            .configuredAt(AT_PROVIDER));
            checks.add(Check.skipped(FederationCheck.SESSION_NAME_FORM, "there is no one value"));
            return Optional.empty();
        }
        String value = values.getFirst();
        checks.add(Check.pass(FederationCheck.SESSION_NAME_PRESENT, expected, Visible.text(value)));
        Optional<RoleSessionName> name = RoleSessionName.parse(value);
        checks.add(
                name.isPresent()
                        ? Check.pass(
                                FederationCheck.SESSION_NAME_FORM,
                                "2 to 64 of `a-z A-Z 0-9 _ + = , . @ -`",
                                Visible.text(value))
                        : Check.fail(
                                        FederationCheck.SESSION_NAME_FORM,
                                        "2 to 64 of `a-z A-Z 0-9 _ + = , . @ -`",
                                        Visible.text(value)
                                                + ": "
                                                + Visible.offender(
                                                        value, SessionAttributes::inName),
                                        Remedy.of(
                                                "map RoleSessionName to the e-mail address or a"
                                                        + " short id"))
                                .configuredAt(AT_PROVIDER));
        return name;
    }

    private static Optional<String> sourceIdentity(SamlAttributes attributes, List<Check> checks) {
        List<String> values = attributes.of(SamlAttributes.SOURCE_IDENTITY);
        if (values.isEmpty()) {
            checks.add(
                    Check.skipped(
                            FederationCheck.SOURCE_IDENTITY_FORM,
                            "the assertion has no source identity"));
            return Optional.empty();
        }
        String value = values.getFirst();
        boolean good =
                values.size() == 1
                        && RoleSessionName.parse(value).isPresent()
                        && !value.startsWith("aws:");
        String expected = "one value, 2 to 64 of `a-z A-Z 0-9 _ + = , . @ -`, not `aws:…`";
        checks.add(
                good
                        ? Check.pass(
                                FederationCheck.SOURCE_IDENTITY_FORM, expected, Visible.text(value))
                        : Check.fail(
                                        FederationCheck.SOURCE_IDENTITY_FORM,
                                        expected,
                                        values.size() == 1
                                                ? Visible.text(value)
                                                        + ": "
                                                        + Visible.offender(
                                                                value, SessionAttributes::inName)
                                                : values.size() + " values",
                                        Remedy.of("send a source identity of allowed characters"))
                                .configuredAt(AT_PROVIDER));
        return good ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Duration> duration(SamlAttributes attributes, List<Check> checks) {
        List<String> values = attributes.of(SamlAttributes.SESSION_DURATION);
        if (values.isEmpty()) {
            checks.add(
                    Check.skipped(
                            FederationCheck.SESSION_DURATION_FORM,
                            "the assertion asks for no length"));
            return Optional.empty();
        }
        String value = values.getFirst();
        Optional<Duration> duration =
                values.size() == 1 && value.matches("[0-9]{1,6}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                                .filter(d -> d.toSeconds() >= SHORTEST && d.toSeconds() <= LONGEST)
                        : Optional.empty();
        String expected = "one whole number from 900 to 43200";
        checks.add(
                duration.isPresent()
                        ? Check.pass(
                                FederationCheck.SESSION_DURATION_FORM,
                                expected,
                                Visible.text(value))
                        : Check.fail(
                                        FederationCheck.SESSION_DURATION_FORM,
                                        expected,
                                        values.size() == 1
                                                ? Visible.text(value)
                                                : values.size() + " values",
                                        Remedy.of(
                                                "send the length of the session in seconds, or do"
                                                        + " not send it"))
                                .configuredAt(AT_PROVIDER));
        return duration;
    }

    private static Check tags(SamlAttributes attributes, Map<String, String> tags) {
        List<SamlAttributes.Tag> sent = attributes.tags();
        if (sent.isEmpty()) {
            return Check.skipped(FederationCheck.TAGS_FORM, "the assertion has no session tags");
        }
        String expected = "at most 50 tags, one value each";
        List<String> faults = new ArrayList<>();
        if (sent.size() > MOST_TAGS) {
            faults.add(sent.size() + " tags");
        }
        for (SamlAttributes.Tag tag : sent) {
            if (tag.values().size() != 1) {
                faults.add(
                        "tag "
                                + Visible.text(tag.key())
                                + " has "
                                + tag.values().size()
                                + " values");
            } else if (!TAG_KEY.matcher(tag.key()).matches()
                    || tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                faults.add("key " + Visible.text(tag.key()));
            } else if (!TAG_VALUE.matcher(tag.values().getFirst()).matches()) {
                faults.add("value of tag " + Visible.text(tag.key()));
            } else if (tags.keySet().stream().anyMatch(tag.key()::equalsIgnoreCase)) {
                faults.add(
                        "two tags whose keys differ from "
                                + Visible.text(tag.key())
                                + " in case only");
            } else {
                tags.put(tag.key(), tag.values().getFirst());
            }
        }
        return faults.isEmpty()
                ? Check.pass(
                        FederationCheck.TAGS_FORM,
                        expected,
                        sent.size() + (sent.size() == 1 ? " tag" : " tags"))
                : Check.fail(
                                FederationCheck.TAGS_FORM,
                                expected,
                                String.join("; ", faults),
                                Remedy.of("send tags of allowed characters and number"))
                        .configuredAt(AT_PROVIDER);
    }

    private static Check transitive(SamlAttributes attributes, Map<String, String> tags) {
        List<String> keys = attributes.of(SamlAttributes.TRANSITIVE_TAG_KEYS);
        if (keys.isEmpty()) {
            return Check.skipped(
                    FederationCheck.TRANSITIVE_TAGS, "the assertion has no transitive tag keys");
        }
        List<String> strangers =
                keys.stream()
                        .filter(key -> tags.keySet().stream().noneMatch(key::equalsIgnoreCase))
                        .map(Visible::text)
                        .toList();
        String expected = "keys of the " + tags.size() + " session tags";
        return strangers.isEmpty()
                ? Check.pass(FederationCheck.TRANSITIVE_TAGS, expected, "those alone")
                : Check.fail(
                                FederationCheck.TRANSITIVE_TAGS,
                                expected,
                                String.join(", ", strangers),
                                Remedy.of(
                                        "send the tag, too, or take its key out of"
                                                + " TransitiveTagKeys"))
                        .configuredAt(AT_PROVIDER);
    }

    /** The characters of session names and source identities. */
    private static boolean inName(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "_+=,.@-".indexOf(c) >= 0;
    }
}
