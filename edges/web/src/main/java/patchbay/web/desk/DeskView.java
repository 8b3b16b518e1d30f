package patchbay.web.desk;

import java.util.List;

/**
 * The desk.
 *
 * @param endsAt when the session ends, ISO 8601
 * @param left the time until then in words
 * @param statusAction where the status form posts
 * @param back the page to come back to
 */
public record DeskView(
        String name,
        String login,
        String instance,
        String status,
        boolean routable,
        String endsAt,
        String left,
        String statusAction,
        String back,
        List<Choice> choices) {
    public DeskView {
        choices = List.copyOf(choices);
    }

    /**
     * A status that may be chosen.
     *
     * @param current whether the agent is in it
     */
    public record Choice(String id, String name, boolean current, boolean routable) {}
}
