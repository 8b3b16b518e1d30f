package patchbay.web.console;

import java.util.Locale;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.web.page.Messages;
import patchbay.web.page.Prose;

/** A check, as the trace page lists it. */
public record CheckView(
        String id,
        String outcome,
        Prose question,
        Prose expected,
        Prose found,
        Prose configuredAt,
        String source,
        Optional<String> failure,
        Optional<Prose> remedy) {
    public static CheckView of(Check check) {
        Prose expected = Prose.of(check.expected());
        Prose found = Prose.of(check.found());
        boolean compare = check.failed();
        return new CheckView(
                check.id().text(),
                check.outcome().name().toLowerCase(Locale.ROOT),
                Prose.ours(spoken(Messages.HERE.question(check.definition()))),
                compare ? expected.markedAgainst(found) : expected,
                compare ? found.markedAgainst(expected) : found,
                Prose.of(check.configuredAt()),
                check.definition().source(),
                check.definition().failure(),
                check.remedy().map(CheckView::remedy));
    }

    private static Prose remedy(Remedy remedy) {
        return Messages.HERE
                .remedy(remedy)
                .map(ours -> Prose.ours(spoken(ours) + "."))
                .orElseGet(() -> Prose.of(spoken(remedy.text()) + "."));
    }

    private static String spoken(String sentence) {
        return sentence.isEmpty() || sentence.startsWith("`")
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    public String shape() {
        return switch (outcome) {
            case "pass" -> "✓";
            case "warn" -> "!";
            case "fail" -> "✗";
            default -> "–";
        };
    }

    public String word(Messages m) {
        return m.text("check." + outcome);
    }

    public boolean failed() {
        return outcome.equals("fail");
    }

    /** Failed, or to be looked at. */
    public boolean unwell() {
        return failed() || outcome.equals("warn");
    }

    public boolean skipped() {
        return outcome.equals("skipped");
    }
}
