package patchbay.web.portal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.identity.directory.Person;
import patchbay.identity.enrol.Enrolment;
import patchbay.identity.enrol.LinkOutcome;
import patchbay.identity.enrol.LinkPurpose;
import patchbay.trace.Traces;
import patchbay.web.entry.Here;
import patchbay.web.entry.Sentences;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/**
 * Where mailed links lead: invitation, new password, proof of an address (rule 7.22).
 *
 * <p>Opening a link changes nothing, since mail scanners open them too; its form uses it up.
 */
public final class LinkSite {
    private static final Messages M = Messages.HERE;
    private static final Class<? extends Place> HERE = Place.AccessPortal.class;

    private final Enrolment enrolment;
    private final Traces traces;
    private final InstantSource clock;

    public LinkSite(Enrolment enrolment, Traces traces, InstantSource clock) {
        this.enrolment = enrolment;
        this.traces = traces;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(HERE, "/invitation/{token}", this::passwordForm),
                Route.post(HERE, "/invitation/{token}", this::password),
                Route.get(HERE, "/password/reset/{token}", this::passwordForm),
                Route.post(HERE, "/password/reset/{token}", this::password),
                Route.get(HERE, "/email/{token}", this::emailForm),
                Route.post(HERE, "/email/{token}", this::email),
                Route.get(HERE, "/password/forgotten", LinkSite::forgottenForm),
                Route.post(HERE, "/password/forgotten", this::forgotten));
    }

    private interface ForLink {
        Answer answer(LinkOutcome.Good good);
    }

    private Answer opened(Exchange exchange, boolean setsPassword, ForLink then) {
        return switch (enrolment.look(exchange.pathValue("token"))) {
            case LinkOutcome.Good good when good.link().purpose().setsPassword() == setsPassword ->
                    then.answer(good);
            case LinkOutcome.Good _ -> refused(exchange, Optional.empty(), Optional.empty());
            case LinkOutcome.Refused refused ->
                    refused(exchange, trace(refused), refused.decisive());
        };
    }

    /** A link that was ours leaves a trace; one that never was leaves none. */
    private Optional<TraceCode> trace(LinkOutcome.Refused refused) {
        return refused.decisive()
                .map(decisive -> {
                    TraceCode code = traces.open(clock.instant());
                    TraceUpdate update =
                            TraceUpdate.at(clock.instant())
                                    .stations(new StationReport(Station.PERSON, refused.checks()));
                    traces.write(
                            code,
                            refused.person()
                                    .map(person -> update.person(person.userName()))
                                    .orElse(update)
                                    .verdict(
                                            new Verdict.Refused(
                                                    decisive,
                                                    M.text("portal.link.bad"),
                                                    decisive.found())));
                    return code;
                });
    }

    private static Answer refused(
            Exchange exchange, Optional<TraceCode> code, Optional<Check> decisive) {
        String title = M.text("portal.link.bad");
        Frame frame =
                Frame.of("refused", title)
                        .place(M.text("portal.place"), exchange.here("/"))
                        .data(
                                Map.of(
                                        "check",
                                        decisive.map(it -> it.id().text()).orElse(""),
                                        "failure",
                                        "F32"));
        return Pages.page(
                410,
                "portal/link-refused.jte",
                frame,
                new LinkRefusedView(
                        code.map(TraceCode::text), exchange.here("/password/forgotten")));
    }

    private Answer passwordForm(Exchange exchange) {
        return opened(
                exchange,
                true,
                good -> form(exchange, 200, good, Optional.empty(), Optional.empty()));
    }

    private Answer form(
            Exchange exchange,
            int status,
            LinkOutcome.Good good,
            Optional<String> problem,
            Optional<String> why) {
        boolean first = good.link().purpose() == LinkPurpose.INVITATION;
        String title = M.text(first ? "portal.sign-up" : "portal.new-password");
        return Pages.page(
                status,
                "portal/new-password.jte",
                frame(exchange, first ? "sign-up" : "new-password", title),
                new NewPasswordView(
                        title,
                        first,
                        exchange.here(exchange.path()),
                        good.person().userName(),
                        problem,
                        why));
    }

    private Answer password(Exchange exchange) {
        String chosen = exchange.form().text("password");
        return opened(
                exchange,
                true,
                good -> {
                    if (!chosen.equals(exchange.form().text("again"))) {
                        return form(
                                exchange,
                                400,
                                good,
                                Optional.of(M.text("entry.password.differ")),
                                Optional.empty());
                    }
                    return switch (enrolment.accept(good, new Secret(chosen))) {
                        case DirectoryOutcome.Refused<Person>(Check decisive, List<Check> _) ->
                                form(
                                        exchange,
                                        400,
                                        good,
                                        Optional.of(Sentences.problem(decisive)),
                                        Sentences.why(decisive));
                        case DirectoryOutcome.Done<Person> _ ->
                                done(
                                        exchange,
                                        M.text("portal.password.done"),
                                        M.text("portal.password.done.why"));
                    };
                });
    }

    private Answer emailForm(Exchange exchange) {
        return opened(
                exchange,
                false,
                good ->
                        Pages.page(
                                200,
                                "portal/verify.jte",
                                frame(exchange, "verify", M.text("portal.verify.title")),
                                new VerifyView(
                                        exchange.here(exchange.path()), good.link().email())));
    }

    private Answer email(Exchange exchange) {
        return opened(
                exchange,
                false,
                good ->
                        enrolment.verify(good)
                                ? done(
                                        exchange,
                                        M.text("portal.verify.done"),
                                        M.text("portal.verify.done.why", good.link().email()))
                                : refused(exchange, Optional.empty(), Optional.empty()));
    }

    private static Answer forgottenForm(Exchange exchange) {
        return Pages.page(
                200,
                "portal/forgotten.jte",
                frame(exchange, "forgotten", M.text("portal.forgotten.title")),
                new ForgottenView(exchange.here("/password/forgotten"), exchange.here("/")));
    }

    /** The same answer whoever that is, and as soon: nothing is looked up before it. */
    private Answer forgotten(Exchange exchange) {
        enrolment.forgotten(exchange.form().text("username"), Here.portal(exchange));
        return done(exchange, M.text("portal.forgotten.done"), M.text("portal.forgotten.done.why"));
    }

    private static Answer done(Exchange exchange, String heading, String sentence) {
        return Pages.notice(
                200,
                frame(exchange, "done", heading),
                new Notice(
                        heading,
                        sentence,
                        Optional.of(NavLink.to(M.text("sign-in.submit"), exchange.here("/")))));
    }

    private static Frame frame(Exchange exchange, String page, String title) {
        return Frame.of(page, title).place(M.text("portal.place"), exchange.here("/"));
    }
}
