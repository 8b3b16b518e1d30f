package patchbay.server.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.identity.application.AttributeFormat;
import patchbay.identity.application.AttributeMapping;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.NameIdFormat;
import patchbay.identity.application.Partner;
import patchbay.identity.application.Settings;
import patchbay.identity.application.SubjectMapping;
import patchbay.identity.application.ValueTemplate;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;

/**
 * Reads one application of the identity centre. With a {@code role} it begins as the catalogue's
 * entry Amazon Connect; without one it names the service provider itself.
 */
final class ApplicationReader {
    private static final SubjectMapping USUAL_SUBJECT = ConnectPreset.bare("").subject();

    private final Entry entry;

    private ApplicationReader(Entry entry) {
        this.entry = entry;
    }

    static Seed.Application read(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.APPLICATION);
        return new Seed.Application(entry.place(), new ApplicationReader(entry).settings());
    }

    private Settings settings() throws YamlMistake {
        boolean connect = entry.value("role").isPresent();
        if (!connect && entry.value("acsUrl").isEmpty()) {
            throw entry.mistake(
                    "name",
                    "comes with a `role` (Amazon Connect), or with `acsUrl` and `audience` (any"
                            + " other service provider)");
        }
        if (!connect && entry.value("sessionName").isPresent()) {
            throw entry.mistake("sessionName", "needs a `role` beside it");
        }
        return new Settings(
                entry.text("name"),
                entry.text("description", ""),
                connect ? entry.text("acsUrl", ConnectPreset.ACS_URL) : entry.text("acsUrl"),
                connect ? entry.text("audience", ConnectPreset.AUDIENCE) : entry.text("audience"),
                "",
                entry.text("relayState", ""),
                entry.duration("sessionDuration").orElse(ConnectPreset.ONE_HOUR),
                subject(),
                attributes(connect),
                true,
                Partner.PLAIN);
    }

    private SubjectMapping subject() throws YamlMistake {
        Optional<Yaml> yaml = entry.value("subject");
        if (yaml.isEmpty()) {
            return USUAL_SUBJECT;
        }
        Entry subject = Entry.of(yaml.get(), Form.SUBJECT);
        String format = subject.text("format", NameIdFormat.UNSPECIFIED.title());
        return new SubjectMapping(
                template(subject, "value", subject.text("value")),
                NameIdFormat.titled(format)
                        .orElseThrow(() ->
                                noFormat(
                                        subject,
                                        format,
                                        Arrays.stream(NameIdFormat.values())
                                                .map(NameIdFormat::title)
                                                .toList())));
    }

    private List<AttributeMapping> attributes(boolean connect) throws YamlMistake {
        List<AttributeMapping> rows = new ArrayList<>();
        if (connect) {
            rows.addAll(
                    ConnectPreset.attributes(
                            template(
                                    entry,
                                    "sessionName",
                                    entry.text("sessionName", "${user:email}")),
                            template(entry, "role", entry.text("role"))));
        }
        for (Yaml item : entry.list("attributes")) {
            rows.add(attribute(item));
        }
        return rows;
    }

    private static AttributeMapping attribute(Yaml yaml) throws YamlMistake {
        Entry row = Entry.of(yaml, Form.ATTRIBUTE);
        String format = row.text("format", AttributeFormat.UNSPECIFIED.title());
        return new AttributeMapping(
                row.text("name"),
                template(row, "value", row.text("value")),
                AttributeFormat.titled(format)
                        .orElseThrow(() ->
                                noFormat(
                                        row,
                                        format,
                                        Arrays.stream(AttributeFormat.values())
                                                .map(AttributeFormat::title)
                                                .toList())));
    }

    private static ValueTemplate template(Entry entry, String key, String text) throws YamlMistake {
        return ValueTemplate.parse(text)
                .orElseThrow(() ->
                        entry.mistake(
                                key,
                                "is text with variables such as `${user:email}`, found is `"
                                        + text
                                        + "`"));
    }

    private static YamlMistake noFormat(Entry entry, String found, List<String> known) {
        String words =
                known.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return entry.mistake("format", "is one of " + words + ", found is `" + found + "`");
    }
}
