package patchbay.server.seed;

import java.util.Map;
import java.util.regex.Pattern;
import patchbay.server.yaml.Yaml;

/** Writes a policy document that stands in a YAML file as the JSON that services take. */
final class Json {
    private static final Pattern BARE = Pattern.compile("true|false|-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Json() {}

    /** Text in the file is taken to be JSON already. */
    static String of(Yaml document) {
        if (document instanceof Yaml.Scalar scalar) {
            return scalar.text();
        }
        StringBuilder json = new StringBuilder();
        write(json, document);
        return json.toString();
    }

    private static void write(StringBuilder json, Yaml value) {
        switch (value) {
            case Yaml.Nothing _ -> json.append("null");
            case Yaml.Scalar scalar -> {
                if (!scalar.quoted() && BARE.matcher(scalar.text()).matches()) {
                    json.append(scalar.text());
                } else {
                    quote(json, scalar.text());
                }
            }
            case Yaml.Sequence sequence -> {
                String separator = "[";
                for (Yaml item : sequence.items()) {
                    json.append(separator);
                    write(json, item);
                    separator = ",";
                }
                json.append(sequence.items().isEmpty() ? "[]" : "]");
            }
            case Yaml.Mapping mapping -> {
                String separator = "{";
                for (Map.Entry<String, Yaml> entry : mapping.entries().entrySet()) {
                    json.append(separator);
                    quote(json, entry.getKey());
                    json.append(':');
                    write(json, entry.getValue());
                    separator = ",";
                }
                json.append(mapping.entries().isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
