package patchbay.identity.directory;

import java.util.List;
import java.util.Optional;
import patchbay.wire.json.Json;

/** A profile, or a part of it, as SCIM writes it. */
public final class ProfileJson {
    private ProfileJson() {}

    /**
     * The parts of {@code name}, {@code enterprise} and their like; nothing where all are empty.
     */
    public static Optional<Json.Obj> object(Profile profile, String parent) {
        Json.Builder object = Json.object();
        for (Attribute attribute : Attribute.values()) {
            String text = profile.value(attribute);
            if (!attribute.parent().equals(parent) || text.isEmpty()) {
                continue;
            }
            if (attribute == Attribute.MANAGER) {
                object.put("manager", Json.object().put("value", text).build());
            } else if (attribute.isFlag()) {
                object.put(attribute.leaf(), true);
            } else {
                object.put(attribute.leaf(), text);
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(object.build());
    }

    /** Everything but what only the enterprise extension holds. */
    public static void put(Profile profile, Json.Builder into) {
        object(profile, "name").ifPresent(name -> into.put("name", name));
        for (Attribute attribute : Attribute.values()) {
            if (attribute.parent().isEmpty()) {
                into.put(attribute.path(), profile.value(attribute));
            }
        }
        for (String list : List.of("emails", "phoneNumbers", "addresses", "roles")) {
            object(profile, list).ifPresent(only -> into.put(list, List.of(only)));
        }
    }
}
