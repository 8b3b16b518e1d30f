package patchbay.saml.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.saml.verify.AssertionContent.Conditions;
import patchbay.saml.verify.AssertionContent.Login;
import patchbay.saml.verify.AssertionContent.SubjectConfirmation;

/**
 * Asks of a signed assertion everything that SAML's browser sign-in profile and AWS ask: is it for
 * us, is it in force, about whom. Every question is asked, whatever the others brought.
 */
final class Questions {
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    private static final String ENTITY = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";
    private static final List<String> LISTED_FORMATS =
            List.of(
                    "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
                    "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
                    "urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos",
                    "urn:oasis:names:tc:SAML:2.0:nameid-format:entity",
                    "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
                    "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
                    "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName",
                    "urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName");

    private final AssertionContent content;
    private final ResponseEnvelope envelope;
    private final boolean envelopeSigned;
    private final Expectations expectations;
    private final Findings findings;
    private final String nowText;

    Questions(
            AssertionContent content,
            ResponseEnvelope envelope,
            boolean envelopeSigned,
            Expectations expectations,
            Findings findings) {
        this.content = content;
        this.envelope = envelope;
        this.envelopeSigned = envelopeSigned;
        this.expectations = expectations;
        this.findings = findings;
        this.nowText = Dates.text(expectations.now());
    }

    /** Asks whether the signed issuer is the one under whose key the signature was verified. */
    void issuer(String verifiedAs) {
        String expected = Shown.of(verifiedAs);
        Optional<String> format = content.issuerFormat().or(envelope::issuerFormat);
        String found = Shown.of(content.issuer());
        boolean agree = content.issuer().equals(verifiedAs);
        if (envelope.issuer().isPresent() && !envelope.issuer().get().equals(verifiedAs)) {
            agree = false;
            found = Shown.of(envelope.issuer().get()) + " in the response";
        } else if (envelope.issuer().isEmpty() && envelopeSigned) {
            agree = false;
            found = "no issuer in the signed response";
        } else if (format.isPresent() && !format.get().equals(ENTITY)) {
            agree = false;
            found = "issuer of format " + Shown.of(format.get());
        }
        judge(
                SamlCheck.ISSUERS_AGREE,
                agree,
                expected,
                found,
                "have the identity provider name itself by its entity ID");
    }

    void version() {
        boolean right = content.version().equals("2.0") && envelope.version().equals("2.0");
        judge(
                SamlCheck.VERSION,
                right,
                "`2.0`",
                Shown.of(content.version().equals("2.0") ? envelope.version() : content.version()),
                "set the identity provider to SAML 2.0");
    }

    /** Asks about every date; returns the instants, or empty if one that is needed is missing. */
    Optional<VerifiedAssertion.Validity> times(Optional<SubjectConfirmation> confirmation) {
        new DateQuestion(findings).ask(content, envelope);
        Instant now = expectations.now();
        Optional<Instant> issued = Dates.read(content.issueInstant());
        Optional<Instant> conditions = conditionsInForce(now);
        Optional<Instant> bearer = confirmationInForce(confirmation, now);
        Optional<Instant> session = sessionNotEnded(now);
        if (issued.isEmpty() || conditions.isEmpty() || bearer.isEmpty()) {
            return Optional.empty();
        }
        issuedRecently(issued.get(), now);
        Instant end = conditions.get().isBefore(bearer.get()) ? conditions.get() : bearer.get();
        return Optional.of(new VerifiedAssertion.Validity(issued.get(), end, session));
    }

    private void issuedRecently(Instant issued, Instant now) {
        Instant latest = issued.plus(expectations.redeemWithin()).plus(expectations.expirySkew());
        judge(
                SamlCheck.REDEEMED_IN_TIME,
                !now.isAfter(latest),
                "before " + Dates.text(latest),
                "now " + nowText + ", issued " + content.issueInstant(),
                "sign in again, and compare the clocks");
        Instant future = now.plus(expectations.futureSkew());
        judge(
                SamlCheck.ISSUED_IN_THE_PAST,
                !issued.isAfter(future),
                "issued before " + Dates.text(future),
                "issued " + content.issueInstant(),
                "set the identity provider's clock");
    }

    private Optional<Instant> conditionsInForce(Instant now) {
        Optional<String> from = content.conditions().flatMap(Conditions::notBefore);
        Optional<String> to = content.conditions().flatMap(Conditions::notOnOrAfter);
        Optional<Instant> end = to.flatMap(Dates::read);
        boolean begun =
                from.isEmpty()
                        || Dates.read(from.get())
                                .filter(f -> !f.isAfter(now.plus(expectations.futureSkew())))
                                .filter(f -> end.isEmpty() || f.isBefore(end.get()))
                                .isPresent();
        judge(
                SamlCheck.CONDITIONS_IN_FORCE,
                begun && end.isPresent() && notPassed(end.get(), now),
                "a period around " + nowText,
                "from " + from.orElse("any time") + " to " + to.orElse("no NotOnOrAfter"),
                "sign in again, and compare the clocks");
        return end;
    }

    private Optional<Instant> confirmationInForce(
            Optional<SubjectConfirmation> confirmation, Instant now) {
        Optional<String> to = confirmation.flatMap(SubjectConfirmation::notOnOrAfter);
        Optional<Instant> end = to.flatMap(Dates::read);
        boolean from = confirmation.flatMap(SubjectConfirmation::notBefore).isPresent();
        judge(
                SamlCheck.CONFIRMATION_IN_FORCE,
                !from && end.isPresent() && notPassed(end.get(), now),
                "a NotOnOrAfter after " + nowText + ", no NotBefore",
                to.map(each -> "NotOnOrAfter " + each).orElse("no NotOnOrAfter")
                        + (from ? ", and a NotBefore" : ""),
                "sign in again, and compare the clocks");
        return end;
    }

    private Optional<Instant> sessionNotEnded(Instant now) {
        Optional<Instant> earliest = Optional.empty();
        for (Login login : content.logins()) {
            Optional<Instant> end = login.sessionNotOnOrAfter().flatMap(Dates::read);
            if (earliest.isEmpty() || (end.isPresent() && end.get().isBefore(earliest.get()))) {
                earliest = end;
            }
        }
        judge(
                SamlCheck.SESSION_NOT_ENDED,
                earliest.isEmpty() || notPassed(earliest.get(), now),
                "a session that lasts beyond " + nowText,
                earliest.isPresent()
                        ? "session until " + Dates.text(earliest.get())
                        : "no end of session",
                "sign in again");
        return earliest;
    }

    private boolean notPassed(Instant end, Instant now) {
        return now.isBefore(end.plus(expectations.expirySkew()));
    }

    /**
     * The bearer confirmation to judge: the first that meets every condition, else the first
     * bearer.
     */
    Optional<SubjectConfirmation> confirmation() {
        List<SubjectConfirmation> all = content.confirmations();
        Optional<SubjectConfirmation> first = Optional.empty();
        Optional<SubjectConfirmation> best = Optional.empty();
        for (SubjectConfirmation each : all) {
            if (each.method().equals(BEARER)) {
                first = first.isEmpty() ? Optional.of(each) : first;
                best = best.isEmpty() && meetsEverything(each) ? Optional.of(each) : best;
            }
        }
        judge(
                SamlCheck.BEARER,
                first.isPresent(),
                "a confirmation by `" + BEARER + "`",
                all.isEmpty() ? "no confirmation" : Shown.of(all.getFirst().method()),
                "have the identity provider send a bearer confirmation");
        if (all.size() > 1) {
            findings.warn(
                    SamlCheck.ONE_CONFIRMATION,
                    "exactly one confirmation",
                    all.size() + " confirmations",
                    "AWS asks for exactly one: remove the others");
        } else {
            findings.pass(SamlCheck.ONE_CONFIRMATION, "exactly one", all.size() + " present");
        }
        return best.isPresent() ? best : first;
    }

    private boolean meetsEverything(SubjectConfirmation bearer) {
        return bearer.notBefore().isEmpty()
                && bearer.recipient().filter(expectations.recipients()::contains).isPresent()
                && bearer.inResponseTo().equals(expectations.request())
                && bearer.notOnOrAfter()
                        .flatMap(Dates::read)
                        .filter(end -> notPassed(end, expectations.now()))
                        .isPresent();
    }

    /** Asks for whom the assertion is: recipient, destination, audience, request. */
    void address(Optional<SubjectConfirmation> confirmation) {
        Optional<String> recipient = confirmation.flatMap(SubjectConfirmation::recipient);
        judge(
                SamlCheck.RECIPIENT,
                recipient.filter(expectations.recipients()::contains).isPresent(),
                Listed.of(expectations.recipients()),
                recipient.map(Shown::of).orElse("no recipient"),
                "set the sign-in address (ACS URL) at the identity provider");
        boolean destinationRight =
                envelope.destination().isEmpty()
                        ? !envelopeSigned
                        : expectations.recipients().contains(envelope.destination().get());
        judge(
                SamlCheck.DESTINATION,
                destinationRight,
                Listed.of(expectations.recipients()),
                envelope.destination().map(Shown::of).orElse("no destination"),
                "set the sign-in address (ACS URL) at the identity provider");
        new AudienceQuestion(expectations, findings).ask(content.conditions());
        judge(
                SamlCheck.CONDITIONS_UNDERSTOOD,
                content.conditions().filter(Conditions::unknown).isEmpty(),
                "audiences, one-time use and proxy restrictions only",
                content.conditions().filter(Conditions::unknown).isEmpty()
                        ? "no others"
                        : "a condition of another kind",
                "remove the condition at the identity provider");
        boolean answers =
                envelope.inResponseTo().equals(expectations.request())
                        && confirmation
                                .filter(c -> c.inResponseTo().equals(expectations.request()))
                                .isPresent();
        judge(
                SamlCheck.UNSOLICITED,
                answers,
                expectations.request().map(Shown::of).orElse("no InResponseTo"),
                envelope.inResponseTo()
                        .or(() -> confirmation.flatMap(SubjectConfirmation::inResponseTo))
                        .map(Shown::of)
                        .orElse("no InResponseTo"),
                "start the sign-in at the identity provider");
    }

    /** Asks about whom the assertion is. */
    void person() {
        judge(
                SamlCheck.LOGIN,
                !content.logins().isEmpty(),
                "an AuthnStatement",
                content.logins().size() + " present",
                "have the identity provider send an AuthnStatement");
        Optional<NameId> nameId = content.nameId().filter(each -> !each.text().isBlank());
        judge(
                SamlCheck.NAME_ID,
                nameId.isPresent(),
                "a NameID",
                nameId.map(each -> Shown.of(each.text())).orElse("none"),
                "map a NameID at the identity provider");
        String format = content.nameId().flatMap(NameId::format).orElse("");
        if (format.isEmpty() || LISTED_FORMATS.contains(format)) {
            findings.pass(SamlCheck.NAME_ID_FORMAT, "a listed format", Shown.of(format));
        } else {
            findings.warn(
                    SamlCheck.NAME_ID_FORMAT,
                    "a listed format",
                    Shown.of(format),
                    "choose persistent, transient or emailAddress at the identity provider");
        }
    }

    /** Records the use, if nothing has failed; a used assertion fails where that matters. */
    void replay(Optional<VerifiedAssertion.Validity> validity) {
        if (findings.decisive().isPresent() || validity.isEmpty()) {
            findings.skipped(SamlCheck.REPLAY, "refused before");
            return;
        }
        Instant until = validity.get().notOnOrAfter().plus(expectations.expirySkew());
        judge(
                SamlCheck.REPLAY,
                expectations.replay().firstUse(content.issuer(), content.id(), until),
                "the first use, or a provider that allows more",
                "assertion " + Shown.of(content.id()),
                "sign in again");
    }

    private void judge(
            SamlCheck question, boolean passed, String expected, String found, String remedy) {
        if (passed) {
            findings.pass(question, expected, found);
        } else {
            findings.fail(question, expected, found, remedy);
        }
    }
}
