package patchbay.web.http;

import java.time.Duration;
import java.util.Optional;
import patchbay.web.language.Language;
import patchbay.web.language.Reader;

/** Remembers for a year which language somebody chose on a page of this host. */
public final class LanguageCookie {
    private static final String NAME = "language";
    private static final Duration YEAR = Duration.ofDays(365);

    private LanguageCookie() {}

    public static NewCookie of(Language chosen) {
        return NewCookie.lasting(NAME, chosen.code(), YEAR);
    }

    /** Who asks: in the chosen language, else in the one that their browser likes best. */
    static Reader reader(Incoming incoming) {
        Language language =
                incoming.cookie(NewCookie.wireName(NAME, incoming.door().secure()))
                        .flatMap(Language::of)
                        .orElseGet(() ->
                                Language.liked(incoming.header("Accept-Language").orElse("")));
        return new Reader(
                language,
                incoming.method().equals("GET")
                        ? Optional.of(incoming.target())
                        : Optional.empty());
    }
}
