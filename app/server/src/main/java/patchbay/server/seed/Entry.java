package patchbay.server.seed;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.server.settings.Nearest;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;

/** One mapping of a seed file, whose keys are all known ones. */
final class Entry {
    private final String what;
    private final Yaml.Mapping mapping;

    private Entry(String what, Yaml.Mapping mapping) {
        this.what = what;
        this.mapping = mapping;
    }

    static Entry of(Yaml yaml, Form form) throws YamlMistake {
        String what = form.what();
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            throw new YamlMistake(yaml.place(), what + " is a mapping, found is " + yaml.kind());
        }
        for (Map.Entry<String, Yaml> entry : mapping.entries().entrySet()) {
            if (!form.keys().contains(entry.getKey())) {
                throw new YamlMistake(
                        entry.getValue().place(),
                        what
                                + " has no key `"
                                + entry.getKey()
                                + "`"
                                + Nearest.hint(entry.getKey(), form.keys()));
            }
        }
        return new Entry(what, mapping);
    }

    Yaml.Place place() {
        return mapping.place();
    }

    Optional<Yaml> value(String key) {
        return mapping.get(key);
    }

    String text(String key) throws YamlMistake {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    String text(String key, String standard) throws YamlMistake {
        return optionalText(key).orElse(standard);
    }

    Optional<String> optionalText(String key) throws YamlMistake {
        Optional<Yaml> value = mapping.get(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(text(key, value.get()));
    }

    private String text(String key, Yaml value) throws YamlMistake {
        if (value instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        throw new YamlMistake(
                value.place(), "`" + key + "` of " + what + " is text, found is " + value.kind());
    }

    boolean truth(String key) throws YamlMistake {
        String text = text(key, "false");
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw mistake(key, "is `true` or `false`, found is `" + text + "`");
    }

    List<Yaml> list(String key) throws YamlMistake {
        Optional<Yaml> value = mapping.get(key);
        if (value.isEmpty() || value.get() instanceof Yaml.Nothing) {
            return List.of();
        }
        if (value.get() instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        throw mistake(key, "is a list, found is " + value.get().kind());
    }

    List<String> texts(String key) throws YamlMistake {
        List<String> texts = new ArrayList<>();
        for (Yaml item : list(key)) {
            texts.add(text(key, item));
        }
        return texts;
    }

    AccountId account(AccountId standard) throws YamlMistake {
        Optional<String> text = optionalText("account");
        return text.isEmpty() ? standard : account("account", text.get());
    }

    AccountId account(String key, String digits) throws YamlMistake {
        return AccountId.parse(digits)
                .orElseThrow(() ->
                        mistake(key, "is twelve digits in quotes, found is `" + digits + "`"));
    }

    Region region() throws YamlMistake {
        String text = text("region", "us-east-1");
        return Region.parse(text)
                .orElseThrow(() ->
                        mistake(
                                "region",
                                "is a region such as `us-east-1`, found is `" + text + "`"));
    }

    Optional<Duration> duration(String key) throws YamlMistake {
        Optional<String> text = optionalText(key);
        try {
            return text.map(it -> Duration.parse("PT" + it));
        } catch (DateTimeParseException e) {
            throw mistake(
                    key, "is a duration such as `1h` or `30m`, found is `" + text.get() + "`");
        }
    }

    /** A policy document: written in YAML's own mappings, or as JSON text. */
    String document(String key) throws YamlMistake {
        return Json.of(mapping.get(key).orElseThrow(() -> missing(key)));
    }

    Map<String, String> documents(String key) throws YamlMistake {
        Map<String, String> documents = new LinkedHashMap<>();
        Optional<Yaml> value = mapping.get(key);
        if (value.isEmpty()) {
            return documents;
        }
        if (!(value.get() instanceof Yaml.Mapping named)) {
            throw mistake(key, "is a mapping of documents by name, found is " + value.get().kind());
        }
        named.entries().forEach((name, document) -> documents.put(name, Json.of(document)));
        return documents;
    }

    YamlMistake mistake(String key, String sentence) {
        Yaml.Place place = mapping.get(key).map(Yaml::place).orElse(mapping.place());
        return new YamlMistake(place, "`" + key + "` of " + what + " " + sentence);
    }

    private YamlMistake missing(String key) {
        return new YamlMistake(mapping.place(), what + " needs `" + key + "`");
    }
}
