package patchbay.web.console.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Person;
import patchbay.trace.TraceQuery;
import patchbay.trace.Traces;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.console.TraceView;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.HomePath;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/**
 * What can be done with a trace: put it beside the last sign-in that went well, hand on a redacted
 * copy, walk it again.
 */
public final class TracePages {
    private static final int ROWS = 50;
    private static final int APPLICATIONS = 1000;
    private static final String STYLE = "/patchbay/web/page/patchbay.css";
    private static final Messages M = Messages.HERE;

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final Traces traces;
    private final Applications applications;

    public TracePages(
            ConsoleDoor door, ConsoleFrame frames, Traces traces, Applications applications) {
        this.door = door;
        this.frames = frames;
        this.traces = traces;
        this.applications = applications;
    }

    public List<Route> routes() {
        return List.of(
                route("compare", this::compare),
                route("share", this::share),
                route("replay", (exchange, _, trace) -> replay(exchange, trace)));
    }

    private interface Page {
        Answer answer(Exchange exchange, Person administrator, Trace trace);
    }

    private Route route(String name, Page page) {
        return Route.get(
                Place.Console.class,
                "/sign-ins/{code}/" + name,
                it ->
                        door.signedIn(
                                it,
                                person ->
                                        TraceCode.parse(it.pathValue("code"))
                                                .flatMap(traces::find)
                                                .map(trace -> page.answer(it, person, trace))
                                                .orElseGet(() -> lost(it))));
    }

    /** The page of the trace says that there is none. */
    private static Answer lost(Exchange exchange) {
        return Answer.seeOther(
                exchange.here("/sign-ins/" + HomePath.escaped(exchange.pathValue("code"))));
    }

    private static String address(Exchange exchange, Trace trace) {
        return exchange.here("/sign-ins/" + trace.code());
    }

    private Answer compare(Exchange exchange, Person administrator, Trace trace) {
        Optional<Trace> own = ofThePerson(trace);
        ComparisonView view =
                own.or(() -> ofTheApplication(trace))
                        .map(good ->
                                ComparisonView.of(
                                        trace,
                                        address(exchange, trace),
                                        good,
                                        address(exchange, good),
                                        own.isPresent()))
                        .orElseGet(() -> ComparisonView.nothing(trace, address(exchange, trace)));
        return Pages.page(
                200,
                "console/explain/compare.jte",
                frames.of(
                        exchange,
                        administrator,
                        "compare",
                        M.text("console.compare.title", trace.code().text())),
                view);
    }

    private static TraceQuery good(Trace trace) {
        return TraceQuery.newest(ROWS)
                .outcome("signed-in")
                .before(new TraceQuery.Place(trace.startedAt(), trace.code()));
    }

    private Optional<Trace> ofThePerson(Trace trace) {
        return trace.person().isBlank()
                ? Optional.empty()
                : traces.list(good(trace).person(trace.person())).traces().stream()
                        .filter(it -> it.person().equalsIgnoreCase(trace.person()))
                        .findFirst();
    }

    /**
     * By the application's name; or by the instance, since a trace that reached one is called by
     * its alias.
     */
    private Optional<Trace> ofTheApplication(Trace trace) {
        Optional<Trace> named =
                trace.application().isBlank()
                        ? Optional.empty()
                        : traces
                                .list(good(trace).application(trace.application()))
                                .traces()
                                .stream()
                                .filter(it -> it.application().equals(trace.application()))
                                .findFirst();
        Optional<String> instance = instance(trace);
        return named.or(() ->
                instance.flatMap(id ->
                        traces.list(good(trace)).traces().stream()
                                .filter(it -> instance(it).equals(instance))
                                .findFirst()));
    }

    private static Optional<String> instance(Trace trace) {
        return trace.stations().stream()
                .flatMap(report -> report.checks().stream())
                .filter(check -> check.id().text().equals("connect.instance-exists"))
                .map(Check::found)
                .findFirst();
    }

    private Answer share(Exchange exchange, Person administrator, Trace trace) {
        return Pages.page(
                        200,
                        "console/explain/share.jte",
                        frames.of(exchange, administrator, "shared-trace", trace.code().text()),
                        new ShareView(TraceView.of(Redaction.of(trace)), style()))
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"sign-in-" + trace.code() + ".html\"");
    }

    private static String style() {
        try (InputStream sheet =
                Objects.requireNonNull(TracePages.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the same person's way into the same application is walked again, and changed. */
    private Answer replay(Exchange exchange, Trace trace) {
        return Answer.seeOther(
                applications.page(Optional.empty(), APPLICATIONS).stream()
                        .filter(application -> isMeant(application, trace))
                        .findFirst()
                        .map(application ->
                                exchange.here("/applications/" + application.id() + "/test")
                                        + "?person="
                                        + HomePath.escaped(trace.person()))
                        .orElseGet(() -> exchange.here("/applications")));
    }

    /** By its name, or by the instance that it leads to and that the trace is about. */
    private static boolean isMeant(Application application, Trace trace) {
        String relayState = application.settings().relayState();
        String instance = relayState.replaceAll("^.*/connect/federate/([0-9a-f-]{36}).*$", "$1");
        return application.displayName().equals(trace.application())
                || (!instance.equals(relayState)
                        && trace.stations().stream()
                                .flatMap(report -> report.checks().stream())
                                .map(Check::found)
                                .anyMatch(found -> found.contains(instance)));
    }
}
