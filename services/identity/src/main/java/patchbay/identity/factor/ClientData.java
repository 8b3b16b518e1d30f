package patchbay.identity.factor;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the browser says it asked the authenticator for.
 *
 * <p>Source: <i>Web Authentication Level 3, 5.8.1</i>. Members unknown to us are left aside, as it
 * says.
 *
 * @param crossOrigin whether another site's page asked, in a frame
 */
record ClientData(String type, String challenge, String origin, boolean crossOrigin) {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    static ClientData read(byte[] json) throws Unreadable {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(json))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("client data that is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else {
                    members.put(name, parser.getString());
                }
            }
        } catch (JacksonException e) {
            throw new Unreadable("client data that is no JSON");
        }
        return new ClientData(
                members.getOrDefault("type", ""),
                members.getOrDefault("challenge", ""),
                members.getOrDefault("origin", ""),
                "true".equals(members.get("crossOrigin")));
    }
}
