package patchbay.wire.shape;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The value of a {@link Shape.Free}: JSON that is written as it stands.
 *
 * @param text one well-formed JSON value
 */
public record RawJson(String text) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** A string. */
    public static RawJson of(String text) {
        return written(out -> out.writeString(text));
    }

    /** An array of strings. */
    public static RawJson of(List<String> texts) {
        return written(out -> {
            out.writeStartArray();
            texts.forEach(out::writeString);
            out.writeEndArray();
        });
    }

    private static RawJson written(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(out);
        }
        return new RawJson(text.toString());
    }
}
