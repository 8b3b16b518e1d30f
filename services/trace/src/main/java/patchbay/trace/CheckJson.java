package patchbay.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import tools.jackson.core.JsonGenerator;

/** The JSON of a check, the same in answers and in the store. */
final class CheckJson {
    private CheckJson() {}

    static void write(JsonGenerator json, List<Check> checks) {
        json.writeStartArray();
        checks.forEach(check -> write(json, check));
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Check check) {
        json.writeStartObject();
        json.writeStringProperty("id", check.id().text());
        json.writeStringProperty("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("question", check.definition().question());
        json.writeStringProperty("expected", check.expected());
        json.writeStringProperty("found", check.found());
        json.writeStringProperty("source", check.definition().source());
        optional(json, "failure", check.definition().failure());
        json.writeStringProperty("configuredAt", check.configuredAt());
        optional(json, "remedy", check.remedy().map(Remedy::text));
        json.writeEndObject();
    }

    /** Writes the property, null where there is nothing to say. */
    static void optional(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
