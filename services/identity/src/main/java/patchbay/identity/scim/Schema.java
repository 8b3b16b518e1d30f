package patchbay.identity.scim;

import java.util.List;
import patchbay.wire.json.Json;

/** The names of schemas and messages. */
final class Schema {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private Schema() {}

    static List<Json> names(String... names) {
        return List.of(names).stream().<Json>map(Json.Str::new).toList();
    }
}
