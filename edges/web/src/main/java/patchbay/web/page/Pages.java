package patchbay.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.Optional;
import patchbay.web.http.Answer;
import patchbay.web.http.ErrorAnswers;
import patchbay.web.http.Trouble;

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
        Map<String, Object> parameters = Map.of("frame", frame, "m", Messages.HERE, "view", view);
        ENGINE.render(template, parameters, out);
        return Answer.html(status, out.toByteArray());
    }

    /** A page that says one thing. */
    public static Answer notice(int status, Frame frame, Notice notice) {
        return page(status, "notice.jte", frame, notice);
    }

    /** The server's own refusals as pages for people, as lines for programs. */
    public static ErrorAnswers errors() {
        return (forPage, status, trouble, detail) ->
                forPage
                        ? error(status, trouble, detail)
                        : Answer.text(status, trouble.line(detail));
    }

    private static Answer error(int status, Trouble trouble, String detail) {
        Messages m = Messages.HERE;
        String heading =
                switch (status) {
                    case 404 -> m.text("error.not-found");
                    case 503 -> m.text("error.no-answer");
                    default -> m.text("error.other");
                };
        return notice(
                status,
                Frame.of(trouble == Trouble.REGION_DOWN ? "no-answer" : "error", heading),
                new Notice(
                        heading,
                        m.text("error.why." + trouble.id(), detail),
                        Optional.of(NavLink.to(m.text("error.home"), "/"))));
    }
}
