package patchbay.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.LanguageCookie;
import patchbay.web.http.Route;
import patchbay.web.language.Language;
import patchbay.web.language.Reader;

/**
 * The form in the foot of every page that shows the same page in another language, and keeps the
 * choice in a cookie of this host.
 */
public final class LanguageChoice {
    private static final String PATH = "/-/language";

    private LanguageChoice() {}

    public static List<Route> routes() {
        return List.of(Route.post(Place.class, PATH, LanguageChoice::choose));
    }

    /** Where the form posts to: served on every host, as the stylesheet is. */
    public static String action() {
        return PATH;
    }

    /** The page to come back to; empty where there is none, so that no choice is offered. */
    public static Optional<String> page() {
        return Reader.atHand().page();
    }

    /** The languages that the page at hand is not in. */
    public static List<Language> others() {
        Language now = Reader.atHand().language();
        return Arrays.stream(Language.values()).filter(it -> it != now).toList();
    }

    private static Answer choose(Exchange exchange) {
        Answer back = Answer.seeOther(HomePath.of(exchange.form().text("page")));
        return Language.of(exchange.form().text("language"))
                .map(chosen -> back.with(LanguageCookie.of(chosen)))
                .orElse(back);
    }
}
