package patchbay.saml.verify;

import java.util.Optional;

/** Whether every date is written in the one way that SAML knows; a missing one is not asked for. */
final class DateQuestion {
    private final Findings findings;
    private String malformed = "";

    DateQuestion(Findings findings) {
        this.findings = findings;
    }

    void ask(AssertionContent content, ResponseEnvelope envelope) {
        look(content.issueInstant());
        look(envelope.issueInstant());
        content.conditions()
                .ifPresent(each -> {
                    look(each.notBefore());
                    look(each.notOnOrAfter());
                });
        content.confirmations()
                .forEach(each -> {
                    look(each.notBefore());
                    look(each.notOnOrAfter());
                });
        content.logins().forEach(each -> look(each.sessionNotOnOrAfter()));
        if (malformed.isEmpty()) {
            findings.pass(SamlCheck.DATES, "UTC dates", "UTC dates");
        } else {
            findings.fail(
                    SamlCheck.DATES,
                    "a date such as `2026-11-22T00:26:03Z`",
                    malformed,
                    "have the identity provider write dates in UTC, ending in Z");
        }
    }

    private void look(Optional<String> date) {
        date.ifPresent(this::look);
    }

    private void look(String date) {
        if (malformed.isEmpty() && Dates.read(date).isEmpty()) {
            malformed = Shown.of(date);
        }
    }
}
