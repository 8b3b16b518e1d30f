package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.wire.json.Json;

/**
 * One step of a PATCH.
 *
 * <p>Entra writes operations with a capital and, without a path, an object whose members are paths;
 * such an object is taken as one step for each.
 *
 * @param path empty for the resource as a whole
 */
record PatchOperation(Kind kind, String path, Optional<Json> value) {
    /** What is to be done. */
    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    static List<PatchOperation> read(Json.Obj body) throws ScimFault {
        if (!body.list("schemas").contains(new Json.Str(Schema.PATCH))) {
            throw ScimFault.invalid("schemas must name " + Schema.PATCH);
        }
        List<Json> operations = body.list("Operations");
        if (operations.isEmpty()) {
            throw ScimFault.invalid("Operations are missing");
        }
        List<PatchOperation> read = new ArrayList<>();
        for (Json operation : operations) {
            if (!(operation instanceof Json.Obj step)) {
                throw ScimFault.invalid("an operation is an object");
            }
            Kind kind = kind(step.text("op"));
            String path = step.text("path").strip();
            Optional<Json> value = step.get("value");
            if (kind == Kind.REMOVE && path.isEmpty()) {
                throw ScimFault.invalid("an operation `remove` needs a path");
            }
            if (kind != Kind.REMOVE && value.isEmpty()) {
                throw ScimFault.invalid("an operation `add` or `replace` needs a value");
            }
            if (!path.isEmpty()) {
                read.add(new PatchOperation(kind, path, value));
            } else if (value.orElseThrow() instanceof Json.Obj members) {
                for (Map.Entry<String, Json> member : members.members().entrySet()) {
                    read.add(
                            new PatchOperation(
                                    kind, member.getKey(), Optional.of(member.getValue())));
                }
            } else {
                throw ScimFault.invalid("without a path, the value is an object");
            }
        }
        return read;
    }

    private static Kind kind(String op) throws ScimFault {
        return switch (op.toLowerCase(Locale.ROOT)) {
            case "add" -> Kind.ADD;
            case "replace" -> Kind.REPLACE;
            case "remove" -> Kind.REMOVE;
            default -> throw ScimFault.invalid("an operation is `add`, `replace` or `remove`");
        };
    }
}
