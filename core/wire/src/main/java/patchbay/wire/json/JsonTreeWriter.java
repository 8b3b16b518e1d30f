package patchbay.wire.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a tree as text. */
final class JsonTreeWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTreeWriter() {}

    static String write(Json value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, out);
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator out) {
        switch (value) {
            case Json.Obj object -> {
                out.writeStartObject();
                object.members()
                        .forEach((name, member) -> {
                            out.writeName(name);
                            write(member, out);
                        });
                out.writeEndObject();
            }
            case Json.Arr array -> {
                out.writeStartArray();
                array.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Json.Str(String text) -> out.writeString(text);
            case Json.Num(String text) -> out.writeNumber(text);
            case Json.Bool(boolean yes) -> out.writeBoolean(yes);
            case Json.Nil() -> out.writeNull();
        }
    }
}
