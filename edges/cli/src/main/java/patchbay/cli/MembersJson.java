package patchbay.cli;

import java.util.List;
import java.util.Map;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.RawJson;
import patchbay.wire.shape.Structured;
import tools.jackson.core.JsonGenerator;

/** What an API answered, as JSON with the API's own names; moments in ISO 8601. */
final class MembersJson {
    private MembersJson() {}

    static String write(Structured thing) {
        return JsonText.write(json -> value(json, thing));
    }

    static String write(List<? extends Structured> things) {
        return JsonText.write(json -> value(json, things));
    }

    private static void value(JsonGenerator json, Object value) {
        switch (value) {
            case Structured structured -> members(json, structured.fields());
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(json, item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName(String.valueOf(key));
                    value(json, item);
                });
                json.writeEndObject();
            }
            case RawJson raw -> json.writeRawValue(raw.text());
            case Boolean flag -> json.writeBoolean(flag);
            case Double number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            default -> json.writeString(value.toString());
        }
    }

    private static void members(JsonGenerator json, Fields fields) {
        json.writeStartObject();
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Object value = fields.value(i);
            if (value != null) {
                json.writeName(members.get(i).name());
                value(json, value);
            }
        }
        json.writeEndObject();
    }
}
