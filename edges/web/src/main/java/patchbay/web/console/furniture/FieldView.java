package patchbay.web.console.furniture;

import java.util.List;

/**
 * A field of a form.
 *
 * @param id unique on the page
 * @param value as it was typed, or as it is
 * @param hint what may be typed; may be empty
 * @param most longest text; 0 where there is no bound
 * @param wrong whether the form was refused because of it
 */
public record FieldView(
        Type type,
        String id,
        String name,
        String label,
        String hint,
        String value,
        List<Option> options,
        List<PermissionView.Group> permissions,
        boolean required,
        int most,
        boolean wrong) {
    public FieldView {
        options = List.copyOf(options);
        permissions = List.copyOf(permissions);
    }

    /** How it is filled in. */
    public enum Type {
        LINE,
        NUMBER,
        CODE,
        CHOICE,
        HIDDEN,
        PERMISSIONS
    }

    /** Something that can be chosen. */
    public record Option(String value, String label) {}
}
