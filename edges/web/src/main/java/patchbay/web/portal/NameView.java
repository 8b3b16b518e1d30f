package patchbay.web.portal;

import java.util.List;

/**
 * The portal's sign-in form where the name decides what comes next.
 *
 * @param action where the name is posted to
 * @param start where a choice is posted to
 * @param next where to go afterwards: a path of the portal
 * @param choices identity providers that anybody may choose
 */
public record NameView(String action, String start, String next, List<Choice> choices) {
    public record Choice(String id, String name) {}

    public NameView {
        choices = List.copyOf(choices);
    }
}
