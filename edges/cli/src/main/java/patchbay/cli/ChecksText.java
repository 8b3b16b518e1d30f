package patchbay.cli;

import patchbay.explain.Check;
import patchbay.saml.verify.Verification;

/** The checks of a verification, for people. */
final class ChecksText {
    private ChecksText() {}

    static String write(Verification verification, Paint paint) {
        StringBuilder text = new StringBuilder();
        switch (verification) {
            case Verification.Accepted(var assertion, _) ->
                    text.append(paint.good("✓ accepted"))
                            .append(": ")
                            .append(Paint.plain(assertion.nameId().text()))
                            .append(" by ")
                            .append(Paint.plain(assertion.issuer()));
            case Verification.Rejected rejected ->
                    text.append(paint.bad("✗ rejected"))
                            .append(": ")
                            .append(rejected.decisive().id());
        }
        for (Check check : verification.checks()) {
            text.append("\n  ").append(mark(check, paint)).append(' ').append(check.id());
            if (check.outcome() != Check.Outcome.PASS) {
                text.append("\n      expected  ").append(Paint.plain(check.expected()));
                text.append("\n      found     ").append(Paint.plain(check.found()));
                check.remedy()
                        .ifPresent(r ->
                                text.append("\n      fix       ").append(Paint.plain(r.text())));
            }
        }
        return text.toString();
    }

    private static String mark(Check check, Paint paint) {
        return switch (check.outcome()) {
            case PASS -> paint.good("✓");
            case FAIL -> paint.bad("✗");
            case WARN -> paint.doubtful("!");
            case SKIPPED -> paint.faint("·");
        };
    }
}
