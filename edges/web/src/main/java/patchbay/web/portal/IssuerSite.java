package patchbay.web.portal;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/**
 * What service providers fetch about an application of ours: {@code portal.sso.R.D/saml/…} (rule
 * 7.15). Public, as metadata is: there is nothing secret in it.
 */
public final class IssuerSite {
    private static final Messages M = Messages.ENGLISH;

    private final Applications applications;
    private final Addresses addresses;

    public IssuerSite(Applications applications, Addresses addresses) {
        this.applications = applications;
        this.addresses = addresses;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.IdentityProvider.class;
        return List.of(
                Route.get(here, "/saml/metadata/{key}", it -> answer(it, this::metadata)),
                Route.get(here, "/saml/certificate/{key}", it -> answer(it, this::certificate)),
                Route.get(here, "/saml/assertion/{key}", it -> answer(it, app -> start(it, app))));
    }

    @FunctionalInterface
    private interface ForApplication {
        Answer answer(Application application);
    }

    private Answer answer(Exchange exchange, ForApplication page) {
        return applications
                .addressedBy(exchange.pathValue("key"))
                .filter(application -> isHere(exchange, application))
                .map(page::answer)
                .orElseGet(IssuerSite::unknown);
    }

    private static boolean isHere(Exchange exchange, Application application) {
        return exchange.place().equals(new Place.IdentityProvider(application.region()));
    }

    private static Answer unknown() {
        String title = M.text("portal.issuer.unknown");
        return Pages.notice(
                404,
                Frame.of("error", title),
                new Notice(title, M.text("portal.issuer.unknown.why"), Optional.empty()));
    }

    /** In the cloud's names, as service providers compare them: the same wherever it is fetched. */
    private Answer metadata(Application application) {
        byte[] document =
                new IdentityProviderMetadata(
                                addresses.issuer(application),
                                applications.certificates(application.id()),
                                addresses.issuer(application),
                                addresses.logout(application))
                        .document();
        return download(
                "application/samlmetadata+xml", document, application.id() + "-metadata.xml");
    }

    private Answer certificate(Application application) {
        X509Certificate active = applications.certificates(application.id()).getFirst();
        try {
            String pem =
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                    .encodeToString(active.getEncoded())
                            + "\n-----END CERTIFICATE-----\n";
            return download(
                    "application/x-pem-file",
                    pem.getBytes(StandardCharsets.US_ASCII),
                    application.id() + "-certificate.pem");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just read has an encoding", e);
        }
    }

    private static Answer download(String type, byte[] content, String fileName) {
        return Answer.of(200, type, content)
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    /** Sign-ins begin at the portal (rule 1.2): a service provider's request is not served. */
    private static Answer start(Exchange exchange, Application application) {
        String tile = exchange.link(new Place.AccessPortal(), "/applications/" + application.id());
        if (!exchange.query().has("SAMLRequest")) {
            return Answer.seeOther(tile);
        }
        String title = M.text("portal.issuer.from-portal");
        return Pages.notice(
                400,
                Frame.of("error", title),
                new Notice(
                        title,
                        M.text("portal.issuer.from-portal.why"),
                        Optional.of(NavLink.to(M.text("portal.issuer.open"), tile))));
    }
}
