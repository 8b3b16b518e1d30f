package patchbay.identity.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about a person besides names and e-mail address.
 *
 * @param values never empty texts; the attributes that {@link Profile} holds itself are not here
 * @param photos at most three
 * @param externalIds under which other systems know the person; at most ten, no issuer twice
 */
public record Details(
        Map<Attribute, String> values, List<Photo> photos, List<ExternalId> externalIds) {
    /** Nothing is known. */
    public static final Details NONE = new Details(Map.of(), List.of(), List.of());

    public Details {
        values = Map.copyOf(values);
        photos = List.copyOf(photos);
        externalIds = List.copyOf(externalIds);
    }

    /**
     * A picture of the person.
     *
     * @param value its address
     * @param type such as {@code thumbnail}; may be empty
     * @param display what to show instead; may be empty
     */
    public record Photo(String value, String type, String display, boolean primary) {}

    Details with(Attribute attribute, String text) {
        Map<Attribute, String> changed = new EnumMap<>(Attribute.class);
        changed.putAll(values);
        if (text.isEmpty()) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, text);
        }
        return new Details(changed, photos, externalIds);
    }
}
