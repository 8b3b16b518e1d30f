package patchbay.server.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.identity.source.Fields;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;

/** Reads where people come from: a directory or another identity provider. */
final class SourceReader {
    private SourceReader() {}

    static Seed.PeopleSource read(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.SOURCE);
        Map<String, List<String>> values = new LinkedHashMap<>();
        Optional<Yaml> settings = entry.value("settings");
        if (settings.isPresent()) {
            if (!(settings.get() instanceof Yaml.Mapping mapping)) {
                throw entry.mistake("settings", "is a mapping, found is " + settings.get().kind());
            }
            for (Map.Entry<String, Yaml> each : mapping.entries().entrySet()) {
                values.put(each.getKey(), texts(each.getKey(), each.getValue()));
            }
        }
        String name = entry.text("name");
        values.put("name", List.of(name));
        values.put("kind", List.of(entry.text("kind")));
        values.put("enabled", List.of(entry.text("enabled", "true")));
        values.put("domain", entry.texts("domains"));
        return new Seed.PeopleSource(
                entry.place(),
                name,
                Fields.of(values),
                entry.optionalText("password").map(Secret::new));
    }

    private static List<String> texts(String name, Yaml value) throws YamlMistake {
        return switch (value) {
            case Yaml.Scalar scalar -> List.of(scalar.text());
            case Yaml.Sequence sequence -> {
                List<String> all = new ArrayList<>();
                for (Yaml item : sequence.items()) {
                    all.addAll(texts(name, item));
                }
                yield all;
            }
            case Yaml.Nothing _ -> List.of();
            case Yaml.Mapping mapping ->
                    throw new YamlMistake(
                            mapping.place(),
                            "`"
                                    + name
                                    + "` of a source is text or a list of texts, found is a"
                                    + " mapping");
        };
    }
}
