package patchbay.web.signin;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Refusal;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.Sources;
import patchbay.identity.source.external.ExternalEvents;
import patchbay.identity.source.external.ExternalOutcome;
import patchbay.identity.source.external.ExternalSignIn;
import patchbay.identity.source.external.ProviderKeys;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.RelyingPartyMetadata;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.RefusedView;

/**
 * Identity Center as a service provider: {@code R.signin.D/platform/saml/…} (rule 7.9). Other
 * identity providers post their responses here, and read here what they need to know.
 */
public final class PlatformSite {
    private static final int RESPONSE_BYTES = 512 * 1024;
    private static final String METADATA_TYPE = "application/samlmetadata+xml";
    private static final Messages M = Messages.HERE;

    private final Sources sources;
    private final ServiceProvider self;
    private final ProviderKeys keys;
    private final ExternalSignIn signIn;
    private final ExternalEvents events;

    public PlatformSite(
            Sources sources,
            ServiceProvider self,
            ProviderKeys keys,
            ExternalSignIn signIn,
            ExternalEvents events) {
        this.sources = sources;
        this.self = self;
        this.keys = keys;
        this.signIn = signIn;
        this.events = events;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.RegionalSignIn.class;
        return List.of(
                Route.postFromAnywhere(
                        here,
                        ServiceProvider.consumerPath("{consumer}"),
                        RESPONSE_BYTES,
                        it -> atHome(it) ? post(it) : nothing()),
                Route.get(
                        here,
                        ServiceProvider.metadataPath("{consumer}"),
                        it -> atHome(it) ? metadata(it) : nothing()));
    }

    /** Another region's host is another place. */
    private boolean atHome(Exchange exchange) {
        return self.place().filter(exchange.place()::equals).isPresent();
    }

    private Answer post(Exchange exchange) {
        ExternalOutcome outcome =
                signIn.judge(
                        new ExternalSignIn.Posted(
                                exchange.pathValue("consumer"),
                                exchange.form().text("SAMLResponse"),
                                exchange.form().text("RelayState"),
                                exchange.link(exchange.place(), exchange.path())));
        events.judged(outcome, new PortalEvents.Client(exchange.clientIp(), exchange.userAgent()));
        return switch (outcome) {
            case ExternalOutcome.Proven proven ->
                    Answer.seeOther(
                            exchange.link(
                                    new Place.AccessPortal(),
                                    "/external/arrive?code=" + proven.code().reveal()));
            case ExternalOutcome.Refused refused ->
                    RefusedView.page(
                            exchange,
                            400,
                            M.text("refused.title"),
                            new Refusal(
                                    refused.trace(),
                                    refused.decisive(),
                                    ExternalOutcome.Refused.SENTENCE));
        };
    }

    private Answer metadata(Exchange exchange) {
        String consumer = exchange.pathValue("consumer");
        Optional<X509Certificate> certificate =
                sources.list().stream()
                        .filter(source -> source.kind() == Kind.SAML)
                        .filter(source -> source.fields().text("consumerId").equals(consumer))
                        .findFirst()
                        .flatMap(this::key);
        return certificate
                .map(found ->
                        Answer.of(
                                        200,
                                        METADATA_TYPE,
                                        new RelyingPartyMetadata(
                                                        self.issuer().orElseThrow(),
                                                        found,
                                                        List.of(
                                                                exchange.link(
                                                                        exchange.place(),
                                                                        ServiceProvider
                                                                                .consumerPath(
                                                                                        consumer))))
                                                .document())
                                .with(
                                        "Content-Disposition",
                                        "attachment; filename=\"identity-center.xml\""))
                .orElseGet(PlatformSite::nothing);
    }

    private Optional<X509Certificate> key(Source source) {
        return keys.of(source).map(SigningKey::certificate);
    }

    private static Answer nothing() {
        return Answer.text(404, "no source of people has this address");
    }
}
