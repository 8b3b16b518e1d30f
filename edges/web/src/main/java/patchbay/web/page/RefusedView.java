package patchbay.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import patchbay.aws.places.Place;
import patchbay.explain.Refusal;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;

/**
 * The page of a sign-in that was refused: the cloud's own sentence, and the code under which an
 * administrator finds the reason. Nothing else about the reason is told here.
 *
 * @param sentence the cloud's, letter for letter
 * @param again where to try again
 * @param trace where an administrator reads why
 */
public record RefusedView(
        String heading, String sentence, String code, NavLink again, String trace) {

    /**
     * The page.
     *
     * @param title heading of the page and title of the window
     */
    public static Answer page(Exchange exchange, int status, String title, Refusal refusal) {
        return page(
                exchange,
                status,
                title,
                refusal,
                NavLink.to(
                        Messages.HERE.text("refused.again"),
                        exchange.link(new Place.AccessPortal(), "/")));
    }

    /** The same, where one tries again elsewhere than at the access portal. */
    public static Answer page(
            Exchange exchange, int status, String title, Refusal refusal, NavLink again) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("check", refusal.decisive().id().text());
        refusal.failure().ifPresent(number -> data.put("failure", number));
        return Pages.page(
                status,
                "refused.jte",
                Frame.of("refused", title).data(data),
                new RefusedView(
                        title,
                        refusal.sentence(),
                        refusal.trace().text(),
                        again,
                        exchange.link(new Place.Console(), "/sign-ins/" + refusal.trace())));
    }
}
