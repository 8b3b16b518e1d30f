package patchbay.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a query or of a posted form, in the order sent. */
public final class Form {
    private static final int MOST_FIELDS = 1000;
    private static final Form EMPTY = new Form(Map.of());

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    public static Form empty() {
        return EMPTY;
    }

    /**
     * The fields that the text encodes ({@code application/x-www-form-urlencoded}, UTF-8), or
     * nothing where an escape is broken or there are more than 1000 fields.
     */
    public static Optional<Form> parse(String encoded) {
        if (encoded.isEmpty()) {
            return Optional.of(EMPTY);
        }
        String[] pairs = encoded.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            try {
                fields.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
        }
        return Optional.of(new Form(fields));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The field's only value; nothing where it is absent or sent more than once. */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** The field's only value, or the empty text. */
    public String text(String name) {
        return one(name).orElse("");
    }

    /** Every value of the field, in the order sent. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** The names of the fields, in the order first sent. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** Whether the field was sent at all. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
