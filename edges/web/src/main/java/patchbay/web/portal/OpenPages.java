package patchbay.web.portal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Together;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.OpenOutcome;
import patchbay.identity.portal.OpenedStore;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.PortalOutcome;
import patchbay.identity.portal.SamlPost;
import patchbay.identity.portal.SessionStore;
import patchbay.identity.saml.Participant;
import patchbay.identity.saml.SingleLogout;
import patchbay.trace.Traces;
import patchbay.web.entry.Here;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/**
 * What somebody sees who opens an application, however they came to it: the form that takes them
 * there, or why not. What is to be remembered of it is noted here in one go: the event, the trace,
 * what was opened last, the participants of a later logout.
 */
public final class OpenPages {
    private static final Messages M = Messages.HERE;

    private final Applications applications;
    private final SingleLogout logout;
    private final OpenedStore opened;
    private final PortalEvents events;
    private final Traces traces;
    private final Together together;
    private final InstantSource clock;

    public OpenPages(
            Applications applications,
            SingleLogout logout,
            OpenedStore opened,
            PortalEvents events,
            Traces traces,
            Together together,
            InstantSource clock) {
        this.applications = applications;
        this.logout = logout;
        this.opened = opened;
        this.events = events;
        this.traces = traces;
        this.together = together;
        this.clock = clock;
    }

    Answer answer(
            Exchange exchange,
            SessionStore.Found signedIn,
            ApplicationId id,
            OpenOutcome outcome,
            boolean looking) {
        return switch (outcome) {
            case OpenOutcome.Issued issued -> issued(exchange, signedIn, id, issued, looking);
            case OpenOutcome.Refused refused -> refused(exchange, signedIn, id, refused);
        };
    }

    private Answer issued(
            Exchange exchange,
            SessionStore.Found signedIn,
            ApplicationId id,
            OpenOutcome.Issued issued,
            boolean looking) {
        SamlPost post = issued.post();
        together.run(() -> {
            events.opened(signedIn, issued, Here.client(exchange));
            note(signedIn, id, issued);
        });
        return looking
                ? look(exchange, signedIn.person(), post)
                : handOver(exchange, signedIn.person(), post);
    }

    private void note(SessionStore.Found signedIn, ApplicationId id, OpenOutcome.Issued issued) {
        SamlPost post = issued.post();
        traces.noteIssued(
                post.assertionId(),
                update(signedIn.person(), issued.stations()).application(post.application()));
        opened.note(signedIn.person().id(), id, clock.instant());
        logout.joined(
                new Participant(
                        signedIn.session().tokenHash(),
                        id,
                        post.nameId(),
                        post.sessionIndex(),
                        clock.instant()));
    }

    private TraceUpdate update(Person person, List<StationReport> stations) {
        return TraceUpdate.at(clock.instant())
                .person(person.userName())
                .stations(stations.toArray(StationReport[]::new));
    }

    /** The Recipient stays as configured; the browser is sent where the same place answers here. */
    private static HandOverView view(Exchange exchange, SamlPost post) {
        return new HandOverView(
                post.application(),
                exchange.link(post.action()).orElse(post.action()),
                HandOverView.RESPONSE,
                post.samlResponse().reveal(),
                post.relayState());
    }

    private static Answer handOver(Exchange exchange, Person person, SamlPost post) {
        String title = M.text("portal.hand-over.title", post.application());
        return Pages.page(
                        200,
                        "portal/hand-over.jte",
                        frame(exchange, person, "portal-hand-over", title),
                        view(exchange, post))
                .formsTo(FormTargets.ANYWHERE);
    }

    /** Rule 7.20: what would be posted, to look at before it is. */
    private static Answer look(Exchange exchange, Person person, SamlPost post) {
        String title = M.text("portal.debug.title", post.application());
        return Pages.page(
                        200,
                        "portal/debug.jte",
                        frame(exchange, person, "portal-debug", title).widely(),
                        new DebugView(view(exchange, post), post.action(), DebugView.xml(post)))
                .formsTo(FormTargets.ANYWHERE);
    }

    private Answer refused(
            Exchange exchange,
            SessionStore.Found signedIn,
            ApplicationId id,
            OpenOutcome.Refused refused) {
        events.opened(signedIn, refused, Here.client(exchange));
        Person person = signedIn.person();
        String name = applications.find(id).map(Application::displayName).orElse(id.text());
        TraceCode code =
                refused(
                        person,
                        refused.stations(),
                        refused.decisive(),
                        refused.sentence(),
                        Optional.of(name));
        String title = M.text("portal.refused.title");
        return Pages.page(
                403,
                "portal/refused.jte",
                frame(exchange, person, "refused", title).data(data(refused.decisive())),
                new RefusedView(refused.sentence(), code.text(), exchange.here("/")));
    }

    /** A sign-in that ends at an empty portal leaves a trace, as every other does. */
    Answer nothing(Frame frame, Person person, PortalOutcome.Empty empty) {
        TraceCode code =
                refused(
                        person,
                        empty.stations(),
                        empty.decisive(),
                        empty.sentence(),
                        Optional.empty());
        return Pages.page(
                200,
                "portal/nothing.jte",
                frame.data(data(empty.decisive())),
                new NothingView(empty.sentence(), code.text()));
    }

    private TraceCode refused(
            Person person,
            List<StationReport> stations,
            Check decisive,
            String sentence,
            Optional<String> application) {
        TraceCode code = traces.open(clock.instant());
        TraceUpdate update =
                update(person, stations)
                        .verdict(new Verdict.Refused(decisive, sentence, decisive.found()));
        traces.write(code, application.map(update::application).orElse(update));
        return code;
    }

    private static Map<String, String> data(Check decisive) {
        return Map.of(
                "check",
                decisive.id().text(),
                "failure",
                decisive.definition().failure().orElse(""));
    }

    static Frame frame(Exchange exchange, Person person, String page, String title) {
        return PortalFrame.of(exchange, person, page, title).narrowly();
    }
}
