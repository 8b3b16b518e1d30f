package patchbay.web.console.applications;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.application.ApplicationKey;
import patchbay.identity.application.Applications;
import patchbay.identity.application.CertificateOutcome;
import patchbay.identity.application.CertificateWish;
import patchbay.identity.application.Certificates;
import patchbay.identity.application.PartnerCertificate;
import patchbay.identity.application.RotationRehearsal;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.verify.SigningKey;
import patchbay.web.console.CheckView;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;

/** The certificates of an application, and the rehearsal of their change. */
public final class CertificatePages {
    private static final Messages M = Messages.HERE;
    private final ApplicationDoor door;
    private final Certificates certificates;
    private final RotationRehearsal rehearsal;

    public CertificatePages(
            ApplicationDoor door, Applications applications, RotationRehearsal rehearsal) {
        this.door = door;
        this.certificates = applications.rotation();
        this.rehearsal = rehearsal;
    }

    public List<Route> routes() {
        return List.of(
                door.getOne("/certificates", at -> page(at, 200, List.of())),
                door.getOne("/certificates/{key}", this::download),
                door.postOne("/certificates", this::make),
                door.postOne("/certificates/activate", this::activate),
                door.postOne("/certificates/remove", this::remove));
    }

    private Answer page(ApplicationVisit at, int status, List<Check> problems) {
        List<ApplicationKey> keys = certificates.list(at.application().id());
        return at.page(
                status,
                "certificates.jte",
                "application-certificates",
                M.text("console.app.certificates.title", at.application().displayName()),
                new CertificateView(
                        at.head("certificates"),
                        keys.stream().map(key -> row(at, key)).toList(),
                        problems.stream().map(CheckView::of).toList(),
                        at.here("certificates"),
                        at.here("certificates/activate"),
                        at.here("certificates/remove"),
                        at.visit()
                                .exchange()
                                .link(
                                        new Place.IdentityProvider(at.application().region()),
                                        "/saml/metadata/" + at.application().addressKey()),
                        keys.size() < 2));
    }

    private CertificateView.Row row(ApplicationVisit at, ApplicationKey key) {
        X509Certificate certificate = Certificates.certificate(key);
        List<Check> trusted = rehearsal.ask(at.application(), certificate);
        return new CertificateView.Row(
                key.id(),
                key.active(),
                ExpiryView.of(certificate, at.visit().now()),
                String.join(" ", SigningKey.of(certificate).fingerprint().split("(?<=\\G..)")),
                "RSA, "
                        + ((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength()
                        + " bits, "
                        + (key.algorithm() == SignatureAlgorithm.RSA_SHA1 ? "SHA-1" : "SHA-256"),
                at.here("certificates/" + key.id()),
                trusted.stream().map(CheckView::of).toList(),
                trusted.stream().anyMatch(Check::failed));
    }

    private Answer download(ApplicationVisit at) {
        String id = at.visit().exchange().pathValue("key");
        Optional<ApplicationKey> key = certificates.find(at.application().id(), id);
        if (key.isEmpty()) {
            return Answer.seeOther(at.here("certificates"));
        }
        return Answer.of(
                        200,
                        "application/x-pem-file",
                        PartnerCertificate.pem(Certificates.certificate(key.get())))
                .with("Content-Disposition", "attachment; filename=\"" + id + ".pem\"");
    }

    private Answer make(ApplicationVisit at) {
        return answer(
                at,
                "CreateApplicationInstanceCertificate",
                certificates.make(
                        at.application(),
                        new CertificateWish(
                                number(at.field("months")),
                                number(at.field("keySizeBits")),
                                at.field("algorithm").equals("sha1"))));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** Whoever would be refused is named first; only somebody who insists goes on nevertheless. */
    private Answer activate(ApplicationVisit at) {
        Optional<ApplicationKey> key = certificates.find(at.application().id(), at.field("key"));
        List<Check> failed = new ArrayList<>();
        key.map(Certificates::certificate)
                .map(certificate -> rehearsal.ask(at.application(), certificate))
                .ifPresent(checks -> checks.stream().filter(Check::failed).forEach(failed::add));
        if (!failed.isEmpty() && !at.field("anyway").equals("true")) {
            return page(at, 409, failed);
        }
        return answer(
                at,
                "UpdateApplicationInstanceActiveCertificate",
                certificates.activate(at.application().id(), at.field("key")));
    }

    private Answer remove(ApplicationVisit at) {
        return answer(
                at,
                "DeleteApplicationInstanceCertificate",
                certificates.remove(at.application().id(), at.field("key")));
    }

    private Answer answer(ApplicationVisit at, String event, CertificateOutcome outcome) {
        return switch (outcome) {
            case CertificateOutcome.Done _ -> {
                at.note(event);
                yield Answer.seeOther(at.here("certificates"));
            }
            case CertificateOutcome.Refused refused ->
                    page(at, 422, refused.checks().stream().filter(Check::failed).toList());
        };
    }
}
