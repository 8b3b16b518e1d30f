package patchbay.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;
import patchbay.server.yaml.YamlReader;

/** Settings in a YAML file: one mapping from keys to plain values. */
final class SettingsFile {
    private SettingsFile() {}

    /**
     * @param source {@code patchbay.yaml:3, key `port`}
     */
    record Entry(Setting setting, String value, String source) {}

    static List<Entry> read(Path file) throws Misuse {
        try {
            Yaml yaml = YamlReader.read(file.toString(), Files.readString(file));
            if (!(yaml instanceof Yaml.Mapping mapping)) {
                throw new Misuse(yaml.place() + ": keys with values are expected");
            }
            List<Entry> entries = new ArrayList<>();
            for (Map.Entry<String, Yaml> entry : mapping.entries().entrySet()) {
                entries.add(entry(entry.getKey(), entry.getValue()));
            }
            return entries;
        } catch (YamlMistake e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Misuse("settings file `" + file + "` cannot be read");
        }
    }

    private static Entry entry(String key, Yaml value) throws Misuse {
        List<String> known =
                Arrays.stream(Setting.values()).filter(Setting::isKey).map(Setting::key).toList();
        Optional<Setting> setting = Setting.byKey(key).filter(Setting::isKey);
        if (setting.isEmpty()) {
            throw new Misuse(
                    value.place() + ": unknown key `" + key + "`" + Nearest.hint(key, known));
        }
        if (!(value instanceof Yaml.Scalar scalar)) {
            throw new Misuse(
                    value.place() + ": key `" + key + "` takes one value, not " + value.kind());
        }
        return new Entry(setting.get(), scalar.text(), value.place() + ", key `" + key + "`");
    }
}
