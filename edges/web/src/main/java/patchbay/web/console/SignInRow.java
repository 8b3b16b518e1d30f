package patchbay.web.console;

import patchbay.explain.Trace;
import patchbay.web.page.Messages;
import patchbay.web.page.Prose;

/** One sign-in in a list. */
public record SignInRow(
        String code,
        String href,
        String startedAt,
        String outcome,
        Prose sentence,
        String person,
        String application) {
    static SignInRow of(Trace trace, String href) {
        return new SignInRow(
                trace.code().text(),
                href,
                trace.startedAt().toString(),
                TraceView.outcome(trace.verdict()),
                Prose.of(TraceView.sentence(trace.verdict())),
                trace.person(),
                trace.application());
    }

    public String shape() {
        return switch (outcome) {
            case "signed-in" -> "✓";
            case "refused" -> "✗";
            default -> "·";
        };
    }

    public String css() {
        return switch (outcome) {
            case "signed-in" -> "pass";
            case "refused" -> "fail";
            default -> "none";
        };
    }

    public String word(Messages m) {
        return m.text("outcome." + outcome);
    }
}
