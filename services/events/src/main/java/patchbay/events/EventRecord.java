package patchbay.events;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import patchbay.aws.events.Event;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON of an event.
 *
 * <p>Source: <i>CloudTrail User Guide, CloudTrail record contents for management events</i>, record
 * version 1.11.
 */
final class EventRecord {
    private static final JsonFactory JSON = new JsonFactory();

    private EventRecord() {}

    /**
     * @param resources what it was about, named in the record where somebody else named them
     */
    static String write(Event event, List<Event.Resource> resources) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("eventVersion", "1.11");
            json.writeName("userIdentity");
            write(json, event.actor().identity());
            json.writeStringProperty(
                    "eventTime", event.at().truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringProperty("eventSource", event.source());
            json.writeStringProperty("eventName", event.name());
            json.writeStringProperty("awsRegion", event.region().id());
            json.writeStringProperty("sourceIPAddress", event.origin().sourceIp());
            json.writeStringProperty("userAgent", event.origin().userAgent());
            event.failure()
                    .ifPresent(failure -> {
                        json.writeStringProperty("errorCode", failure.code());
                        json.writeStringProperty("errorMessage", failure.message());
                    });
            members(json, "requestParameters", event.request());
            if (event.kind() == Event.Kind.SERVICE_EVENT) {
                members(json, "serviceEventDetails", event.response());
            } else {
                members(json, "responseElements", event.response());
            }
            if (!event.additional().isEmpty()) {
                members(json, "additionalEventData", event.additional());
            }
            json.writeStringProperty("requestID", event.origin().requestId());
            json.writeStringProperty("eventID", event.id());
            json.writeBooleanProperty("readOnly", event.readOnly());
            if (!resources.isEmpty()) {
                json.writeArrayPropertyStart("resources");
                resources.forEach(resource -> write(json, event, resource));
                json.writeEndArray();
            }
            json.writeStringProperty("eventType", event.kind().word());
            json.writeBooleanProperty("managementEvent", true);
            json.writeStringProperty("recipientAccountId", event.account().digits());
            json.writeStringProperty("eventCategory", "Management");
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Event event, Event.Resource resource) {
        json.writeStartObject();
        json.writeStringProperty("accountId", event.account().digits());
        json.writeStringProperty("type", resource.type());
        json.writeStringProperty("ARN", resource.name());
        json.writeEndObject();
    }

    /** Nothing asked or changed is written as null, as CloudTrail does. */
    private static void members(JsonGenerator json, String name, Map<String, Object> members) {
        json.writeName(name);
        if (members.isEmpty()) {
            json.writeNull();
        } else {
            write(json, members);
        }
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, each) -> {
                    json.writeName(String.valueOf(key));
                    write(json, each);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
