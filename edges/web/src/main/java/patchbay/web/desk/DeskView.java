package patchbay.web.desk;

import java.util.List;

/**
 * The desk.
 *
 * @param endsAt when the session ends, ISO 8601
 * @param left the time until then in words
 * @param leftSeconds the same as a number
 * @param renewal what is offered before the session ends
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
        long leftSeconds,
        Renewal renewal,
        String statusAction,
        String back,
        List<Choice> choices) {
    public DeskView {
        choices = List.copyOf(choices);
    }

    /**
     * What is offered before the session ends.
     *
     * @param soon whether it ends so soon that a warning is shown
     * @param warning what is said then
     * @param link where to sign in again while the page stays open; empty where that is not offered
     * @param logOutBoth ends the session here and at the identity provider
     * @param session where the page asks how the session is
     * @param activity where the page says that somebody is working
     */
    public record Renewal(
            boolean soon,
            String warning,
            String link,
            String logOutBoth,
            String session,
            String activity) {}

    /**
     * A status that may be chosen.
     *
     * @param current whether the agent is in it
     */
    public record Choice(String id, String name, boolean current, boolean routable) {}
}
