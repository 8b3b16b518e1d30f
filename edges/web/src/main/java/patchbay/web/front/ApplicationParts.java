package patchbay.web.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationKey;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Assignee;
import patchbay.identity.application.CertificateOutcome;
import patchbay.identity.application.CertificateWish;
import patchbay.identity.application.Certificates;
import patchbay.identity.application.RotationRehearsal;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.portal.AssertionPreview;
import patchbay.identity.portal.OpenApplication;
import patchbay.saml.issue.SamlAttribute;
import patchbay.trace.TraceJson;
import patchbay.web.front.ApplicationSite.At;
import patchbay.web.front.ApplicationSite.Refused;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.rehearsal.Everybody;
import patchbay.web.rehearsal.TestSignIn;
import patchbay.wire.json.Json;
import patchbay.wire.protocol.Unreadable;

/** What hangs on an application: assignments, certificates, preview and test. */
public final class ApplicationParts {
    /** A request of a second or so, also where everybody is assigned. */
    private static final int TESTED_AT_ONCE = 200;

    private final Applications applications;
    private final Directory directory;
    private final Certificates certificates;
    private final RotationRehearsal rehearsal;
    private final OpenApplication openApplication;
    private final TestSignIn testSignIn;

    public ApplicationParts(
            Applications applications,
            Directory directory,
            RotationRehearsal rehearsal,
            OpenApplication openApplication,
            TestSignIn testSignIn) {
        this.applications = applications;
        this.directory = directory;
        this.certificates = applications.rotation();
        this.rehearsal = rehearsal;
        this.openApplication = openApplication;
        this.testSignIn = testSignIn;
    }

    Stream<Route> routes(ApplicationSite.Routes at) {
        return Stream.of(
                at.one("GET", "/assignments", "ListApplicationAssignments", this::assignments),
                at.one("POST", "/assignments", "CreateApplicationAssignment", this::assign),
                at.one(
                        "DELETE",
                        "/assignments/{kind}/{assignee}",
                        "DeleteApplicationAssignment",
                        this::unassign),
                at.one(
                        "GET",
                        "/certificates",
                        "ListApplicationCertificates",
                        it -> listed(it.application())),
                at.one("POST", "/certificates", "CreateApplicationCertificate", this::make),
                at.one(
                        "POST",
                        "/certificates/{key}/activate",
                        "ActivateApplicationCertificate",
                        this::activate),
                at.one(
                        "DELETE",
                        "/certificates/{key}",
                        "DeleteApplicationCertificate",
                        this::remove),
                at.one("GET", "/preview", "PreviewApplicationAssertion", this::preview),
                at.one("GET", "/test", "TestApplicationSignIn", this::test));
    }

    private Answer assignments(At at) {
        return ApplicationSite.json(
                200,
                Json.object()
                        .put(
                                "assignments",
                                applications.assignees(at.application().id()).stream()
                                        .map(this::assignment)
                                        .toList())
                        .build());
    }

    private Json assignment(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(PersonId id) ->
                    Json.object()
                            .put("kind", "person")
                            .put("id", id.text())
                            .put("name", directory.person(id).map(Person::userName).orElse(""))
                            .build();
            case Assignee.EverybodyIn(GroupId id) ->
                    Json.object()
                            .put("kind", "group")
                            .put("id", id.text())
                            .put("name", directory.group(id).map(Group::displayName).orElse(""))
                            .build();
        };
    }

    private Answer assign(At at) throws Refused {
        Json.Obj sent = at.sent();
        String group = sent.text("group");
        String person = sent.text("person");
        Optional<? extends Assignee> assignee =
                group.isEmpty()
                        ? directory.person(person).map(it -> new Assignee.OnePerson(it.id()))
                        : directory.group(group).map(it -> new Assignee.EverybodyIn(it.id()));
        if (assignee.isEmpty()) {
            return ApplicationSite.error(
                    404,
                    "ResourceNotFoundException",
                    group.isEmpty()
                            ? "nobody has the user name `" + person + "`"
                            : "there is no group `" + group + "`");
        }
        Check room = applications.room(at.application().id(), assignee.get());
        if (room.failed()) {
            return ApplicationSite.refused(402, "ServiceQuotaExceededException", List.of(room));
        }
        applications.assign(at.application().id(), assignee.get());
        return ApplicationSite.json(201, assignment(assignee.get()));
    }

    private Answer unassign(At at) {
        String id = at.exchange().pathValue("assignee");
        Optional<? extends Assignee> assignee =
                at.exchange().pathValue("kind").equals("group")
                        ? GroupId.parse(id).map(Assignee.EverybodyIn::new)
                        : PersonId.parse(id).map(Assignee.OnePerson::new);
        boolean gone =
                assignee.isPresent()
                        && applications.unassign(at.application().id(), assignee.get());
        return gone
                ? Answer.empty(204)
                : ApplicationSite.error(
                        404, "ResourceNotFoundException", "there is no such assignment");
    }

    private Answer listed(Application application) {
        return ApplicationSite.json(
                200,
                Json.object()
                        .put(
                                "certificates",
                                certificates.list(application.id()).stream()
                                        .map(key -> certificate(application, key))
                                        .toList())
                        .build());
    }

    private Json certificate(Application application, ApplicationKey key) {
        return ApplicationJson.certificate(
                key, rehearsal.ask(application, Certificates.certificate(key)));
    }

    private Answer make(At at) throws Refused {
        Json.Obj sent = at.sent();
        return outcome(
                201,
                at.application(),
                certificates.make(
                        at.application(),
                        new CertificateWish(
                                number(sent, "months", CertificateWish.USUAL.months()),
                                number(sent, "keySizeBits", CertificateWish.USUAL.keySizeBits()),
                                sent.text("algorithm").equals("sha1"))));
    }

    private static int number(Json.Obj sent, String name, int usual) {
        return sent.get(name)
                .map(value ->
                        value instanceof Json.Num(String text) && text.matches("[0-9]{1,6}")
                                ? Integer.parseInt(text)
                                : 0)
                .orElse(usual);
    }

    private Answer activate(At at) throws Refused {
        String id = at.exchange().pathValue("key");
        List<Check> failed = new ArrayList<>();
        certificates
                .find(at.application().id(), id)
                .map(Certificates::certificate)
                .ifPresent(certificate ->
                        rehearsal.ask(at.application(), certificate).stream()
                                .filter(Check::failed)
                                .forEach(failed::add));
        boolean anyway = at.sent().get("anyway").equals(Optional.of(new Json.Bool(true)));
        return failed.isEmpty() || anyway
                ? outcome(200, at.application(), certificates.activate(at.application().id(), id))
                : ApplicationSite.refused(409, "ConflictException", failed);
    }

    private Answer remove(At at) {
        return switch (certificates.remove(at.application().id(), at.exchange().pathValue("key"))) {
            case CertificateOutcome.Done _ -> Answer.empty(204);
            case CertificateOutcome.Refused refused ->
                    ApplicationSite.refused(409, "ConflictException", refused.checks());
        };
    }

    private Answer outcome(int status, Application application, CertificateOutcome outcome) {
        return switch (outcome) {
            case CertificateOutcome.Done done ->
                    ApplicationSite.json(status, certificate(application, done.key()));
            case CertificateOutcome.Refused refused ->
                    ApplicationSite.refused(409, "ConflictException", refused.checks());
        };
    }

    private interface ForPerson {
        Answer answer(Person person);
    }

    private Answer forPerson(At at, ForPerson work) throws Unreadable {
        String name = at.query("person");
        return directory
                .person(name)
                .map(work::answer)
                .orElseGet(() ->
                        ApplicationSite.error(
                                404,
                                "ResourceNotFoundException",
                                "nobody has the user name `" + name + "`"));
    }

    private Answer preview(At at) throws Unreadable {
        return forPerson(
                at,
                person -> {
                    AssertionPreview preview = openApplication.preview(at.application(), person);
                    Json.Builder json = Json.object();
                    preview.values()
                            .subject()
                            .ifPresent(subject ->
                                    json.put("subject", subject.value())
                                            .put("subjectFormat", subject.format()));
                    json.put(
                            "attributes",
                            preview.values().attributes().stream()
                                    .map(ApplicationParts::attribute)
                                    .toList());
                    preview.document().ifPresent(xml -> json.put("assertion", xml));
                    return ApplicationSite.json(
                            200,
                            json.put("checks", ApplicationJson.checks(preview.checks())).build());
                });
    }

    private static Json attribute(SamlAttribute attribute) {
        return Json.object()
                .put("name", attribute.name())
                .put("values", attribute.values().stream().map(Json.Str::new).toList())
                .build();
    }

    private Answer test(At at) throws Unreadable {
        var origin =
                new TestSignIn.Origin(
                        at.exchange().clientIp(),
                        at.exchange().userAgent(),
                        at.exchange().door().secure());
        return at.query("person").isEmpty()
                ? everybody(at, origin)
                : forPerson(
                        at,
                        person ->
                                Answer.json(
                                        200,
                                        TraceJson.write(
                                                testSignIn.walk(
                                                        at.application(), person, origin))));
    }

    private Answer everybody(At at, TestSignIn.Origin origin) throws Unreadable {
        Everybody.Page page =
                new Everybody(directory, testSignIn)
                        .page(at.application(), origin, at.query("after"), TESTED_AT_ONCE);
        Json.Builder json =
                Json.object()
                        .put("people", page.traces().stream().map(ApplicationParts::fate).toList());
        page.after().ifPresent(name -> json.put("after", name));
        return ApplicationSite.json(200, json.build());
    }

    private static Json fate(Trace trace) {
        Json.Builder json =
                Json.object()
                        .put("person", trace.person())
                        .put("outcome", TraceJson.outcome(trace.verdict()));
        if (trace.verdict() instanceof Verdict.Refused refused) {
            Check decisive = refused.decisive();
            json.put("check", decisive.id().text())
                    .put("question", decisive.definition().question())
                    .put("failure", refused.failure().orElse(""))
                    .put("found", decisive.found())
                    .put("remedy", decisive.remedy().map(Remedy::text).orElse(""));
        }
        return json.build();
    }
}
