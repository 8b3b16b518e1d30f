package patchbay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps how the demo was before it was broken, in a file, until it is sound again. */
final class SoundDemo {
    private final Path file;

    SoundDemo(Path data) {
        this.file = data.resolve("before-break.json");
    }

    /** How it was, where it is broken now. */
    Optional<Broken> read() throws Failure {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonText.Obj json = JsonText.readObject(Files.readString(file), "`" + file + "`");
            List<Map.Entry<String, String>> mappings = new ArrayList<>();
            for (JsonText item : json.list("mappings")) {
                if (item instanceof JsonText.Obj mapping) {
                    mappings.add(Map.entry(mapping.text("attribute"), mapping.text("value")));
                }
            }
            List<String> policies = new ArrayList<>();
            for (JsonText item : json.list("policies")) {
                if (item instanceof JsonText.Scalar(String text, _, _)) {
                    policies.add(text);
                }
            }
            return Optional.of(
                    new Broken(
                            json.text("application"),
                            json.text("enabled").equals("true"),
                            json.text("consumer"),
                            json.text("audience"),
                            json.text("relayState"),
                            mappings,
                            json.text("trustPolicy"),
                            policies,
                            json.text("metadata"),
                            json.text("otherMetadata"),
                            DrillApi.State.read(json)));
        } catch (IOException e) {
            throw Failure.failed("`" + file + "` cannot be read", "ls -l " + file);
        }
    }

    void keep(Broken sound) throws Failure {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json(sound));
        } catch (IOException e) {
            throw Failure.failed(
                    "`" + file + "` cannot be written, so nothing could be undone",
                    "patchbay break FAULT --data DIR");
        }
    }

    void forget() throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Failure.failed("`" + file + "` cannot be removed", "rm " + file);
        }
    }

    private static String json(Broken sound) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("application", sound.application());
            json.writeBooleanProperty("enabled", sound.enabled());
            json.writeStringProperty("consumer", sound.consumer());
            json.writeStringProperty("audience", sound.audience());
            json.writeStringProperty("relayState", sound.relayState());
            json.writeArrayPropertyStart("mappings");
            for (Map.Entry<String, String> mapping : sound.mappings()) {
                json.writeStartObject();
                json.writeStringProperty("attribute", mapping.getKey());
                json.writeStringProperty("value", mapping.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("trustPolicy", sound.trustPolicy());
            json.writeArrayPropertyStart("policies");
            sound.policies().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("metadata", sound.metadata());
            json.writeStringProperty("otherMetadata", sound.otherMetadata());
            json.writeNumberProperty("providerAheadSeconds", sound.drill().providerAhead());
            json.writeArrayPropertyStart("regionsDown");
            sound.drill().down().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
