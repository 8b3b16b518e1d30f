package patchbay.web.console.sources;

import java.util.List;

/**
 * One field of a source's form.
 *
 * @param type {@code text}, {@code lines}, {@code tick}, {@code choice} or {@code password}
 * @param value as it was filled in; several lines for several values
 */
public record FieldView(String name, String label, String hint, String type, String value) {
    /** Its id in the page. */
    public String id() {
        return "f-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What can be chosen, the usual first. */
    public List<String> options() {
        return name.equals("gone") ? List.of("disable", "remove") : List.of("redirect", "post");
    }

    public boolean ticked() {
        return value.equals("true");
    }
}
