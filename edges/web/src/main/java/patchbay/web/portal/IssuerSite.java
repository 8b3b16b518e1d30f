package patchbay.web.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.Refusal;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.identity.application.PartnerCertificate;
import patchbay.identity.saml.RequestOutcome;
import patchbay.identity.saml.SignInRequests;
import patchbay.identity.saml.SingleLogout;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.MessageOutcome;
import patchbay.saml.verify.MessageReader;
import patchbay.saml.verify.MessageReader.Parameter;
import patchbay.trace.Traces;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/**
 * What service providers fetch about an application of ours, and where they send requests: {@code
 * portal.sso.R.D/saml/…} (rule 7.15). Public, as metadata is: there is nothing secret in it.
 */
public final class IssuerSite {
    private static final Messages M = Messages.HERE;

    /** 100,000 characters of base64, escaped as a form escapes them, and room. */
    private static final int MESSAGE_BYTES = 256 * 1024;

    private final Applications applications;
    private final Addresses addresses;
    private final SignInRequests requests;
    private final SingleLogout logout;
    private final MessageReader reader;
    private final Traces traces;
    private final InstantSource clock;

    public IssuerSite(
            Applications applications,
            Addresses addresses,
            SignInRequests requests,
            SingleLogout logout,
            Cryptography cryptography,
            Traces traces,
            InstantSource clock) {
        this.applications = applications;
        this.addresses = addresses;
        this.requests = requests;
        this.logout = logout;
        this.reader = new MessageReader(cryptography);
        this.traces = traces;
        this.clock = clock;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.IdentityProvider.class;
        return List.of(
                Route.get(here, "/saml/metadata/{key}", it -> answer(it, app -> metadata(it, app))),
                Route.get(here, "/saml/certificate/{key}", it -> answer(it, this::certificate)),
                Route.get(here, "/saml/assertion/{key}", it -> answer(it, app -> start(it, app))),
                Route.postFromAnywhere(
                        here,
                        "/saml/assertion/{key}",
                        MESSAGE_BYTES,
                        it -> answer(it, app -> posted(it, app))),
                Route.get(here, "/saml/logout/{key}", it -> answer(it, app -> logout(it, app))),
                Route.postFromAnywhere(
                        here,
                        "/saml/logout/{key}",
                        MESSAGE_BYTES,
                        it -> answer(it, app -> logoutPosted(it, app))));
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

    /**
     * In the cloud's names, as service providers compare them: the same wherever it is fetched.
     * With {@code ?addresses=here} requests go to the names by which it was fetched; the issuer
     * stays.
     */
    private Answer metadata(Exchange exchange, Application application) {
        String issuer = addresses.issuer(application);
        boolean here = exchange.query().text("addresses").equals("here");
        byte[] document =
                new IdentityProviderMetadata(
                                issuer,
                                applications.certificates(application.id()),
                                here ? at(exchange, "assertion", application) : issuer,
                                here
                                        ? at(exchange, "logout", application)
                                        : addresses.logout(application))
                        .document();
        return download(
                "application/samlmetadata+xml", document, application.id() + "-metadata.xml");
    }

    private static String at(Exchange exchange, String what, Application application) {
        return exchange.link(exchange.place(), "/saml/" + what + "/" + application.addressKey());
    }

    private Answer certificate(Application application) {
        String pem = PartnerCertificate.pem(applications.certificates(application.id()).getFirst());
        return download(
                "application/x-pem-file",
                pem.getBytes(StandardCharsets.US_ASCII),
                application.id() + "-certificate.pem");
    }

    private static Answer download(String type, byte[] content, String fileName) {
        return Answer.of(200, type, content)
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    /** A bookmark leads to the tile; a service provider's request is judged first. */
    private Answer start(Exchange exchange, Application application) {
        return exchange.query().has(Parameter.REQUEST.text())
                ? judged(
                        exchange,
                        application,
                        reader.redirect(
                                Parameter.REQUEST,
                                exchange.location().query(),
                                requests.trust(application)))
                : Answer.seeOther(
                        exchange.link(
                                new Place.AccessPortal(), "/applications/" + application.id()));
    }

    private Answer posted(Exchange exchange, Application application) {
        return judged(
                exchange,
                application,
                reader.post(
                        Parameter.REQUEST,
                        exchange.form().text(Parameter.REQUEST.text()),
                        exchange.form().text("RelayState"),
                        requests.trust(application)));
    }

    private Answer judged(Exchange exchange, Application application, MessageOutcome outcome) {
        RequestOutcome request =
                switch (outcome) {
                    case MessageOutcome.Refused refused ->
                            new RequestOutcome.Refused(refused.decisive(), refused.checks());
                    case MessageOutcome.Read read ->
                            requests.receive(application, read, here(exchange));
                };
        return switch (request) {
            case RequestOutcome.Accepted accepted ->
                    Answer.seeOther(
                            exchange.link(
                                    new Place.AccessPortal(),
                                    ServiceProviderSite.REQUESTS + accepted.request().handle()));
            case RequestOutcome.Refused refused ->
                    refused(
                            exchange,
                            application,
                            refused.decisive(),
                            refused.checks(),
                            RequestOutcome.Refused.SENTENCE);
        };
    }

    private Answer logout(Exchange exchange, Application application) {
        Optional<Parameter> parameter =
                Arrays.stream(Parameter.values())
                        .filter(each -> exchange.query().has(each.text()))
                        .findFirst();
        return parameter.isEmpty()
                ? Answer.seeOther(exchange.link(new Place.AccessPortal(), "/"))
                : heard(
                        exchange,
                        application,
                        reader.redirect(
                                parameter.get(),
                                exchange.location().query(),
                                logout.trust(application)));
    }

    private Answer logoutPosted(Exchange exchange, Application application) {
        Parameter parameter =
                exchange.form().has(Parameter.RESPONSE.text())
                        ? Parameter.RESPONSE
                        : Parameter.REQUEST;
        return heard(
                exchange,
                application,
                reader.post(
                        parameter,
                        exchange.form().text(parameter.text()),
                        exchange.form().text("RelayState"),
                        logout.trust(application)));
    }

    private Answer heard(Exchange exchange, Application application, MessageOutcome outcome) {
        SingleLogout.Heard heard =
                switch (outcome) {
                    case MessageOutcome.Refused refused ->
                            new SingleLogout.Heard.Refused(refused.decisive(), refused.checks());
                    case MessageOutcome.Read read -> logout.hear(application, read, here(exchange));
                };
        return switch (heard) {
            case SingleLogout.Heard.GoOn goOn ->
                    Answer.seeOther(
                            exchange.link(
                                    new Place.AccessPortal(),
                                    ServiceProviderSite.LOGOUTS + goOn.round()));
            case SingleLogout.Heard.Refused refused ->
                    refused(
                            exchange,
                            application,
                            refused.decisive(),
                            refused.checks(),
                            SingleLogout.Heard.Refused.SENTENCE);
        };
    }

    /** The names of the address: the cloud's, which metadata has, and the one that was used. */
    private static Set<String> here(Exchange exchange) {
        return Set.of(
                exchange.canonicalAddress(), exchange.link(exchange.place(), exchange.path()));
    }

    /** A stranger's message: it is told here, and nobody is sent where it says. */
    private Answer refused(
            Exchange exchange,
            Application application,
            Check decisive,
            List<Check> checks,
            String sentence) {
        Instant now = clock.instant();
        TraceCode code = traces.open(now);
        traces.write(
                code,
                TraceUpdate.at(now)
                        .application(application.displayName())
                        .stations(new StationReport(Station.PERSON, checks))
                        .verdict(new Verdict.Refused(decisive, sentence, decisive.found())));
        return patchbay.web.page.RefusedView.page(
                exchange,
                400,
                M.text("portal.refused.title"),
                new Refusal(code, decisive, sentence));
    }
}
