package patchbay.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.web.http.Answer;
import patchbay.web.http.ErrorAnswers;

/** Fills templates. */
public final class Pages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "tpl.jte");

    static {
        ENGINE.setBinaryStaticContent(true);
    }

    private Pages() {}

    /**
     * The page.
     *
     * @param template path below {@code src/main/jte}, such as {@code desk/desk.jte}; it declares
     *     the parameters {@code frame}, {@code m} and {@code view}
     */
    public static Answer page(int status, String template, Frame frame, Object view) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        Map<String, Object> parameters =
                Map.of("frame", frame, "m", Messages.ENGLISH, "view", view);
        ENGINE.render(template, parameters, out);
        return Answer.html(status, out.toByteArray());
    }

    /** A page that says one thing. */
    public static Answer notice(int status, Frame frame, Notice notice) {
        return page(status, "notice.jte", frame, notice);
    }

    /** The server's own refusals as pages for people, as lines for programs. */
    public static ErrorAnswers errors() {
        return (forPage, status, sentence) ->
                forPage ? error(status, sentence) : Answer.text(status, sentence);
    }

    private static Answer error(int status, String sentence) {
        Messages m = Messages.ENGLISH;
        String heading = m.text(status == 404 ? "error.not-found" : "error.other");
        String spoken =
                sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
        return notice(
                status,
                Frame.of("error", heading),
                new Notice(heading, spoken, Optional.of(NavLink.to(m.text("error.home"), "/"))));
    }
}
