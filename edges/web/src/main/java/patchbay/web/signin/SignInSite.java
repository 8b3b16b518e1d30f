package patchbay.web.signin;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import patchbay.aws.Region;
import patchbay.aws.places.FederateAddress;
import patchbay.aws.places.Place;
import patchbay.iam.Circumstances;
import patchbay.saml.metadata.ServiceProviderMetadata;
import patchbay.signin.SamlPost;
import patchbay.signin.SignIn;
import patchbay.signin.SignInOutcome;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.HandOver;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;
import patchbay.web.page.RefusedView;
import patchbay.wire.Fault;

/** The sign-in endpoints: {@code /saml}, the providers' own addresses, and the metadata. */
public final class SignInSite {
    /** 100 000 characters of base64 (rule 1.30), escaped as a form escapes them, and room. */
    private static final int RESPONSE_BYTES = 512 * 1024;

    private static final Duration METADATA_LIFE = Duration.ofDays(365);
    private static final String METADATA_TYPE = "application/samlmetadata+xml";
    private static final Messages M = Messages.HERE;

    private final SignIn signIn;
    private final Predicate<String> providerExists;
    private final Supplier<X509Certificate> certificate;
    private final InstantSource clock;
    private final Function<String, Optional<Region>> signInRegion;

    /**
     * @param providerExists whether a SAML provider has this id
     * @param certificate the one that the metadata shows
     * @param signInRegion where agents of a replicated instance sign in now
     */
    public SignInSite(
            SignIn signIn,
            Predicate<String> providerExists,
            Supplier<X509Certificate> certificate,
            InstantSource clock,
            Function<String, Optional<Region>> signInRegion) {
        this.signIn = signIn;
        this.providerExists = providerExists;
        this.certificate = certificate;
        this.clock = clock;
        this.signInRegion = signInRegion;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.SignIn.class;
        return List.of(
                Route.postFromAnywhere(here, "/saml", RESPONSE_BYTES, this::post),
                Route.postFromAnywhere(here, "/saml/{provider}", RESPONSE_BYTES, this::post),
                Route.postFromAnywhere(here, "/saml/acs/{provider}", RESPONSE_BYTES, this::post),
                // A bookmark, or the back button: the same page as for a post without a response.
                Route.get(here, "/saml", this::post),
                Route.get(here, "/static/saml-metadata.xml", it -> metadata(it, "/saml")),
                Route.get(
                        here,
                        "/static/saml/{provider}/saml-metadata.xml",
                        this::providersMetadata));
    }

    private Answer post(Exchange exchange) {
        Place.SignIn endpoint = (Place.SignIn) exchange.place();
        Optional<Place.ResilientSignIn> resilient =
                endpoint instanceof Place.ResilientSignIn it ? Optional.of(it) : Optional.empty();
        String query = exchange.location().query();
        SignInOutcome outcome =
                signIn.post(
                        new SamlPost(
                                exchange.form().text("SAMLResponse"),
                                resilient
                                        .map(it -> landing(exchange, it))
                                        .or(() -> exchange.form().one("RelayState")),
                                exchange.form().one("roleIndex"),
                                endpoint,
                                exchange.canonicalAddress()
                                        + (resilient.isEmpty() || query.isEmpty()
                                                ? ""
                                                : "?" + query),
                                new Circumstances(
                                        endpoint.region(),
                                        clock.instant(),
                                        exchange.clientIp(),
                                        exchange.userAgent(),
                                        exchange.door().secure()),
                                new SamlPost.Named(
                                        resilient.flatMap(_ -> exchange.query().one("role")),
                                        resilient.flatMap(_ -> exchange.query().one("idp")))));
        return switch (outcome) {
            case SignInOutcome.ChooseRole choose -> choice(exchange, choose);
            case SignInOutcome.SignedIn in ->
                    Answer.seeOther(
                            exchange.link(
                                    new Place.FederationConsole(in.region()),
                                    HandOver.address(in.code())));
            case SignInOutcome.Refused refused ->
                    RefusedView.page(
                            exchange,
                            refused.fault().map(Fault::status).orElse(400),
                            M.text("refused.title"),
                            refused.refusal());
        };
    }

    /** Where a relay state would lead, if the endpoint of two regions had one (rule 8.31). */
    private String landing(Exchange exchange, Place.ResilientSignIn endpoint) {
        Region region = signInRegion.apply(endpoint.instance()).orElse(endpoint.region());
        return exchange.addresses()
                .canonical(
                        new Place.FederationConsole(region),
                        FederateAddress.inBothRegions(
                                endpoint.instance(), exchange.query().one("destination")));
    }

    /** Rule 2.5: the document whose consumer is the provider's own address. */
    private Answer providersMetadata(Exchange exchange) {
        String id = exchange.pathValue("provider");
        return providerExists.test(id)
                ? metadata(exchange, "/saml/acs/" + id)
                : Answer.of(404, "text/plain; charset=utf-8", new byte[0]);
    }

    private static Answer choice(Exchange exchange, SignInOutcome.ChooseRole choose) {
        if (exchange.wantsJson()) {
            return Answer.json(200, RoleChoiceJson.of(choose.accounts()));
        }
        String title = M.text("choose-role.title");
        ChooseRoleView view =
                new ChooseRoleView(
                        exchange.here(exchange.path()),
                        choose.post().samlResponse(),
                        choose.post().relayState().orElse(""),
                        choose.accounts());
        return Pages.page(200, "signin/choose-role.jte", Frame.of("choose-role", title), view)
                .formsTo(FormTargets.OUR_PLACES);
    }

    /** Addresses are written as they were asked for: an identity provider sends people there. */
    private Answer metadata(Exchange exchange, String consumer) {
        Place.SignIn endpoint = (Place.SignIn) exchange.place();
        String entityId =
                switch (endpoint.partition()) {
                    case AWS -> ServiceProviderMetadata.COMMERCIAL;
                    case AWS_US_GOV -> ServiceProviderMetadata.GOVCLOUD;
                    case AWS_CN -> ServiceProviderMetadata.CHINA;
                };
        byte[] document =
                new ServiceProviderMetadata(
                                entityId,
                                clock.instant().plus(METADATA_LIFE),
                                certificate.get(),
                                List.of(exchange.link(endpoint, consumer)))
                        .document();
        return Answer.of(200, METADATA_TYPE, document)
                .with("Content-Disposition", "attachment; filename=\"saml-metadata.xml\"");
    }
}
