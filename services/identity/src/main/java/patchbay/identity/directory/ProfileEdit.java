package patchbay.identity.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.wire.json.Json;

/**
 * Changes a profile by paths and JSON values, as SCIM and the Identity Store API write them: {@code
 * title}, {@code name.givenName}, {@code emails} with a list of one object, {@code
 * enterprise.department}.
 *
 * <p>Names are told apart without regard to case. {@code null}, an empty text and an empty list
 * remove what there was.
 */
public final class ProfileEdit {
    private static final String ENTERPRISE = "enterprise";
    private static final String PHOTOS = "photos";

    private ProfileEdit() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The profile as it is now. */
        record Changed(Profile profile) implements Outcome {}

        /**
         * There is no such attribute, or it cannot have this value.
         *
         * @param why a sentence without the value
         */
        record Refused(String path, String why) implements Outcome {}
    }

    /** Sets one attribute, or all that are part of one. */
    public static Outcome set(Profile profile, String path, Json value) {
        Optional<Attribute> attribute = Attribute.at(path);
        if (attribute.isPresent()) {
            return text(profile, attribute.get(), value);
        }
        if (path.equalsIgnoreCase("enterprise.manager")) {
            return manager(profile, path, value);
        }
        if (path.equalsIgnoreCase(PHOTOS)) {
            return photos(profile, value);
        }
        Optional<String> parent = parent(path);
        if (parent.isEmpty()) {
            return new Outcome.Refused(path, "the attribute " + path + " is not supported");
        }
        return switch (value) {
            case Json.Nil _ -> new Outcome.Changed(profile.without(parent.get()));
            case Json.Obj object -> object(profile.without(parent.get()), parent.get(), object);
            case Json.Arr(List<Json> items) when isList(parent.get()) ->
                    only(profile.without(parent.get()), parent.get(), items);
            default -> kind(path, "an object");
        };
    }

    /** Sets what the object names, and leaves the rest as it is. */
    public static Outcome merge(Profile profile, String parent, Json.Obj object) {
        return object(profile, parent, object);
    }

    private static Optional<String> parent(String path) {
        return List.of("name", "emails", "phoneNumbers", "addresses", "roles", ENTERPRISE).stream()
                .filter(path::equalsIgnoreCase)
                .findFirst();
    }

    private static boolean isList(String parent) {
        return !parent.equals("name") && !parent.equals(ENTERPRISE);
    }

    private static Outcome only(Profile profile, String parent, List<Json> items) {
        if (items.isEmpty()) {
            return new Outcome.Changed(profile);
        }
        if (items.size() > 1) {
            return new Outcome.Refused(
                    parent, "the attribute " + parent + " supports a single value only");
        }
        return items.getFirst() instanceof Json.Obj object
                ? object(profile, parent, object)
                : kind(parent, "a list of objects");
    }

    private static Outcome object(Profile profile, String parent, Json.Obj object) {
        Profile now = profile;
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            String path = parent + "." + member.getKey();
            if (Attribute.at(path).isEmpty() && !path.equalsIgnoreCase("enterprise.manager")) {
                return new Outcome.Refused(path, "the attribute " + path + " is not supported");
            }
            switch (set(now, path, member.getValue())) {
                case Outcome.Changed(Profile changed) -> now = changed;
                case Outcome.Refused refused -> {
                    return refused;
                }
            }
        }
        return new Outcome.Changed(now);
    }

    private static Outcome text(Profile profile, Attribute attribute, Json value) {
        return switch (value) {
            case Json.Nil _ -> new Outcome.Changed(profile.with(attribute, ""));
            case Json.Str(String text) when !attribute.isFlag() ->
                    new Outcome.Changed(profile.with(attribute, text));
            case Json.Bool(boolean yes) when attribute.isFlag() ->
                    new Outcome.Changed(profile.with(attribute, yes ? "true" : ""));
            // Entra spells truths as texts, with a capital.
            case Json.Str(String text)
                    when text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ->
                    text(profile, attribute, new Json.Bool(text.equalsIgnoreCase("true")));
            default -> kind(attribute.path(), attribute.isFlag() ? "true or false" : "a text");
        };
    }

    /** As a text, or as the object that SCIM has: its {@code $ref} follows from the value. */
    private static Outcome manager(Profile profile, String path, Json value) {
        if (!(value instanceof Json.Obj object)) {
            return text(profile, Attribute.MANAGER, value);
        }
        for (String name : object.members().keySet()) {
            if (!name.equals("value") && !name.equals("$ref")) {
                return new Outcome.Refused(
                        path, "the attribute " + path + "." + name + " is not supported");
            }
        }
        return text(profile, Attribute.MANAGER, object.get("value").orElse(new Json.Nil()));
    }

    private static Outcome photos(Profile profile, Json value) {
        if (value instanceof Json.Nil) {
            return new Outcome.Changed(profile.withPhotos(List.of()));
        }
        if (!(value instanceof Json.Arr(List<Json> items))) {
            return kind(PHOTOS, "a list of objects");
        }
        List<Details.Photo> photos = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Obj photo) || photo.text("value").isEmpty()) {
                return kind(PHOTOS, "a list of objects with a value");
            }
            photos.add(
                    new Details.Photo(
                            photo.text("value"),
                            photo.text("type"),
                            photo.text("display"),
                            photo.get("primary").filter(new Json.Bool(true)::equals).isPresent()));
        }
        return new Outcome.Changed(profile.withPhotos(photos));
    }

    private static Outcome kind(String path, String wanted) {
        return new Outcome.Refused(path, "the attribute " + path + " must be " + wanted);
    }
}
