package patchbay.server.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.server.yaml.Yaml;

/**
 * Judges a value by a JSON Schema, as far as ours needs it: a keyword that is not known here is a
 * failure of the test, not a rule that is passed over.
 */
final class SchemaCheck {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Yaml.Mapping root;
    private final List<String> complaints = new ArrayList<>();

    private SchemaCheck(Yaml.Mapping root) {
        this.root = root;
    }

    /** What the schema has against the value. */
    static List<String> complaints(Yaml.Mapping schema, Yaml value) {
        var check = new SchemaCheck(schema);
        check.judge(schema, value);
        return List.copyOf(check.complaints);
    }

    private boolean fits(Yaml schema, Yaml value) {
        var alone = new SchemaCheck(root);
        alone.judge((Yaml.Mapping) schema, value);
        return alone.complaints.isEmpty();
    }

    private void judge(Yaml.Mapping schema, Yaml value) {
        schema.entries()
                .forEach((keyword, says) -> {
                    switch (keyword) {
                        case "$schema", "title", "description", "$defs" -> {}
                        case "$ref" -> judge(definition(text(says)), value);
                        case "type" ->
                                claim(types(says).contains(type(value)), value, "is no " + says);
                        case "enum" ->
                                claim(
                                        texts(says).contains(text(value)),
                                        value,
                                        "is none of " + says);
                        case "pattern" ->
                                claim(
                                        Pattern.compile(text(says)).matcher(text(value)).find(),
                                        value,
                                        "does not match " + text(says));
                        case "required" ->
                                texts(says)
                                        .forEach(key ->
                                                claim(has(value, key), value, "lacks " + key));
                        case "dependentRequired" ->
                                entries(says)
                                        .forEach((key, needed) -> {
                                            if (has(value, key)) {
                                                texts(needed)
                                                        .forEach(it ->
                                                                claim(
                                                                        has(value, it),
                                                                        value,
                                                                        "lacks " + it));
                                            }
                                        });
                        case "oneOf" ->
                                claim(fitting(says, value) == 1, value, "fits not exactly one");
                        case "anyOf" -> claim(fitting(says, value) > 0, value, "fits none");
                        case "properties" ->
                                entries(says)
                                        .forEach((key, sub) ->
                                                get(value, key)
                                                        .ifPresent(it ->
                                                                judge((Yaml.Mapping) sub, it)));
                        case "additionalProperties" -> others(schema, says, value);
                        case "items" -> {
                            if (value instanceof Yaml.Sequence(Yaml.Place _, List<Yaml> items)) {
                                items.forEach(item -> judge((Yaml.Mapping) says, item));
                            }
                        }
                        default -> throw new AssertionError("unknown keyword " + keyword);
                    }
                });
    }

    /** Properties that the schema does not name. */
    private void others(Yaml.Mapping schema, Yaml says, Yaml value) {
        Map<String, Yaml> named =
                schema.get("properties").map(SchemaCheck::entries).orElse(Map.of());
        if (!(value instanceof Yaml.Mapping mapping)) {
            return;
        }
        mapping.entries()
                .forEach((key, it) -> {
                    if (!named.containsKey(key)) {
                        if (says instanceof Yaml.Mapping sub) {
                            judge(sub, it);
                        } else {
                            claim(false, it, "is no known key: " + key);
                        }
                    }
                });
    }

    private Yaml.Mapping definition(String reference) {
        Yaml at = root;
        for (String step : reference.substring("#/".length()).split("/")) {
            at = get(at, step).orElseThrow(() -> new AssertionError("no " + reference));
        }
        return (Yaml.Mapping) at;
    }

    private long fitting(Yaml schemas, Yaml value) {
        return ((Yaml.Sequence) schemas)
                .items().stream().filter(schema -> fits(schema, value)).count();
    }

    private void claim(boolean holds, Yaml value, String complaint) {
        if (!holds) {
            complaints.add(value.place() + ": " + value.kind() + " " + complaint);
        }
    }

    private static String type(Yaml value) {
        return switch (value) {
            case Yaml.Mapping _ -> "object";
            case Yaml.Sequence _ -> "array";
            case Yaml.Nothing _ -> "null";
            case Yaml.Scalar(Yaml.Place _, String text, boolean quoted) -> {
                if (!quoted && (text.equals("true") || text.equals("false"))) {
                    yield "boolean";
                }
                yield !quoted && NUMBER.matcher(text).matches() ? "number" : "string";
            }
        };
    }

    private static List<String> types(Yaml says) {
        return says instanceof Yaml.Sequence ? texts(says) : List.of(text(says));
    }

    private static boolean has(Yaml value, String key) {
        return get(value, key).isPresent();
    }

    private static Optional<Yaml> get(Yaml value, String key) {
        return value instanceof Yaml.Mapping mapping ? mapping.get(key) : Optional.empty();
    }

    private static Map<String, Yaml> entries(Yaml value) {
        return ((Yaml.Mapping) value).entries();
    }

    private static List<String> texts(Yaml list) {
        return ((Yaml.Sequence) list).items().stream().map(SchemaCheck::text).toList();
    }

    private static String text(Yaml value) {
        return value instanceof Yaml.Scalar scalar ? scalar.text() : "";
    }
}
