package patchbay.web.console.applications;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Trace;
import patchbay.identity.application.Application;
import patchbay.identity.application.AttributeMapping;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.ValueTemplate;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.AssertionPreview;
import patchbay.identity.portal.OpenApplication;
import patchbay.web.console.CheckView;
import patchbay.web.console.TraceView;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.XmlLines;
import patchbay.web.rehearsal.Everybody;
import patchbay.web.rehearsal.TestSignIn;

/** What an application would be told about a person, and how far they would get with it. */
public final class PreviewPages {
    private static final Messages M = Messages.HERE;
    private static final int SUGGESTED = 200;
    private static final int TRIED_AT_ONCE = 200;

    private final ApplicationDoor door;
    private final Directory directory;
    private final OpenApplication openApplication;
    private final TestSignIn testSignIn;

    public PreviewPages(
            ApplicationDoor door,
            Directory directory,
            OpenApplication openApplication,
            TestSignIn testSignIn) {
        this.door = door;
        this.directory = directory;
        this.openApplication = openApplication;
        this.testSignIn = testSignIn;
    }

    public List<Route> routes() {
        return List.of(
                door.getOne("/preview", this::preview),
                door.getOne("/test", this::test),
                door.getOne("/everybody", this::everybody));
    }

    private Optional<Person> person(ApplicationVisit at) {
        String name = at.query("person");
        return name.isEmpty() ? Optional.empty() : directory.person(name);
    }

    private WhoView who(ApplicationVisit at, String page, Optional<Person> person) {
        String asked = at.query("person");
        return new WhoView(
                at.here(page),
                asked,
                directory.people("", SUGGESTED).stream().map(Person::userName).toList(),
                !asked.isEmpty() && person.isEmpty());
    }

    private Answer preview(ApplicationVisit at) {
        Optional<Person> person = person(at);
        WhoView who = who(at, "preview", person);
        Optional<AssertionPreview> preview =
                person.map(it -> openApplication.preview(at.application(), it));
        return at.page(
                who.unknown() ? 404 : 200,
                "preview.jte",
                "application-preview",
                M.text("console.app.preview.title", at.application().displayName()),
                new AssertionView(
                        at.head("preview"),
                        who,
                        preview.flatMap(it -> it.values().subject())
                                .map(subject ->
                                        new AssertionView.Subject(
                                                subject.value(), subject.format())),
                        preview.map(it -> it.values().attributes()).orElse(List.of()),
                        preview.map(AssertionPreview::checks).orElse(List.of()).stream()
                                .map(CheckView::of)
                                .toList(),
                        preview.flatMap(AssertionPreview::document).map(XmlLines::broken)));
    }

    private Answer test(ApplicationVisit at) {
        Optional<Person> person = person(at);
        WhoView who = who(at, "test", person);
        Optional<Trace> trace = person.map(it -> testSignIn.walk(changed(at), it, origin(at)));
        return at.page(
                who.unknown() ? 404 : 200,
                "test.jte",
                "application-test",
                M.text("console.app.test.title", at.application().displayName()),
                new TestView(
                        at.head("test"),
                        who,
                        at.query("session"),
                        trace.map(TraceView::of),
                        trace.filter(_ -> at.query("session").isEmpty())
                                .map(it -> TestScript.of(at.application().displayName(), it))));
    }

    /** As the application is, but for the session name that is asked about. */
    private static Application changed(ApplicationVisit at) {
        String session = at.query("session");
        Application application = at.application();
        Optional<ValueTemplate> value = ValueTemplate.parse(session);
        if (session.isEmpty() || value.isEmpty()) {
            return application;
        }
        List<AttributeMapping> mappings =
                application.settings().attributes().stream()
                        .map(it ->
                                it.attribute().equals(ConnectPreset.ROLE_SESSION_NAME)
                                        ? new AttributeMapping(
                                                it.attribute(), value.get(), it.format())
                                        : it)
                        .toList();
        return application.with(application.settings().withAttributes(mappings));
    }

    private static TestSignIn.Origin origin(ApplicationVisit at) {
        return new TestSignIn.Origin(
                at.visit().exchange().clientIp(),
                at.visit().exchange().userAgent(),
                at.visit().exchange().door().secure());
    }

    private Answer everybody(ApplicationVisit at) {
        Everybody.Page page =
                new Everybody(directory, testSignIn)
                        .page(at.application(), origin(at), at.query("after"), TRIED_AT_ONCE);
        return at.page(
                200,
                "everybody.jte",
                "application-everybody",
                M.text("console.app.everybody.title", at.application().displayName()),
                EverybodyView.of(at, page));
    }
}
