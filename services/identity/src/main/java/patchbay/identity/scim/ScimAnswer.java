package patchbay.identity.scim;

import java.util.Optional;
import patchbay.wire.json.Json;

/**
 * What is answered.
 *
 * @param body nothing where the status says it all
 * @param resource path of what was made, behind {@code /scim/v2}
 */
public record ScimAnswer(int status, Optional<Json.Obj> body, Optional<String> resource) {
    static ScimAnswer ok(Json.Obj body) {
        return new ScimAnswer(200, Optional.of(body), Optional.empty());
    }

    static ScimAnswer created(Json.Obj body, String resource) {
        return new ScimAnswer(201, Optional.of(body), Optional.of(resource));
    }

    static ScimAnswer done() {
        return new ScimAnswer(204, Optional.empty(), Optional.empty());
    }
}
