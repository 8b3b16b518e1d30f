package patchbay.storage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.Details;
import patchbay.identity.directory.ExternalId;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/** What is known about people and groups besides what is looked for, as one text. */
final class DetailsText {
    private DetailsText() {}

    static String write(Details details) {
        Json.Builder text = Json.object();
        for (Attribute attribute : Attribute.values()) {
            text.put(attribute.path(), details.values().getOrDefault(attribute, ""));
        }
        if (!details.photos().isEmpty()) {
            text.put(
                    "photos",
                    details.photos().stream()
                            .map(photo ->
                                    Json.object()
                                            .put("value", photo.value())
                                            .put("type", photo.type())
                                            .put("display", photo.display())
                                            .put("primary", photo.primary())
                                            .build())
                            .toList());
        }
        putIds(text, details.externalIds());
        return text.isEmpty() ? "" : Json.write(text.build());
    }

    static String write(List<ExternalId> ids) {
        Json.Builder text = Json.object();
        putIds(text, ids);
        return text.isEmpty() ? "" : Json.write(text.build());
    }

    private static void putIds(Json.Builder text, List<ExternalId> ids) {
        if (!ids.isEmpty()) {
            text.put(
                    "externalIds",
                    ids.stream()
                            .map(id -> Json.object().put("issuer", id.issuer()).put("id", id.id()))
                            .map(Json.Builder::build)
                            .toList());
        }
    }

    static Details details(String text) {
        if (text.isEmpty()) {
            return Details.NONE;
        }
        Json.Obj json = parse(text);
        Map<Attribute, String> values = new EnumMap<>(Attribute.class);
        json.members()
                .forEach((path, value) -> {
                    if (value instanceof Json.Str(String known)) {
                        Attribute.at(path).ifPresent(attribute -> values.put(attribute, known));
                    }
                });
        List<Details.Photo> photos = new ArrayList<>();
        for (Json item : json.list("photos")) {
            if (item instanceof Json.Obj photo) {
                photos.add(
                        new Details.Photo(
                                photo.text("value"),
                                photo.text("type"),
                                photo.text("display"),
                                photo.get("primary")
                                        .filter(new Json.Bool(true)::equals)
                                        .isPresent()));
            }
        }
        return new Details(values, photos, ids(json));
    }

    static List<ExternalId> externalIds(String text) {
        return text.isEmpty() ? List.of() : ids(parse(text));
    }

    private static List<ExternalId> ids(Json.Obj json) {
        List<ExternalId> ids = new ArrayList<>();
        for (Json item : json.list("externalIds")) {
            if (item instanceof Json.Obj id) {
                ids.add(new ExternalId(id.text("issuer"), id.text("id")));
            }
        }
        return ids;
    }

    private static Json.Obj parse(String text) {
        try {
            if (Json.parse(text) instanceof Json.Obj object) {
                return object;
            }
        } catch (NotJson e) {
            throw new StorageFailure("details of a person or group: " + e.getMessage(), e);
        }
        throw new StorageFailure("details of a person or group are no object");
    }
}
