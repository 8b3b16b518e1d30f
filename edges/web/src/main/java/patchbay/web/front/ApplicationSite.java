package patchbay.web.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.ApplicationOutcome;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Catalogue;
import patchbay.identity.application.Draft;
import patchbay.identity.application.DraftReader;
import patchbay.saml.metadata.ServiceProviderOutcome;
import patchbay.saml.metadata.ServiceProviderReader;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Unreadable;

/**
 * SAML applications for programs: the cloud has pages for them and no public operations (rule 7.4),
 * so these are ours. {@code docs/reference/interface.md} lists them.
 *
 * <p>They belong to the account of the Identity Center instance; a caller of another account is not
 * let at them.
 */
public final class ApplicationSite {
    static final String PATH = "/api/v1/applications";
    private static final int BODY = 2 * 1024 * 1024;
    private static final int ROWS = 100;

    private final Applications applications;
    private final Addresses addresses;
    private final Instances instances;
    private final SignedDoor door;
    private final ApplicationParts parts;

    public ApplicationSite(
            Applications applications,
            Addresses addresses,
            Instances instances,
            SignedDoor door,
            ApplicationParts parts) {
        this.applications = applications;
        this.addresses = addresses;
        this.instances = instances;
        this.door = door;
        this.parts = parts;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        List<Route> routes =
                new ArrayList<>(
                        List.of(
                                Route.get(here, PATH, this::list),
                                Route.postFromAnywhere(here, PATH, BODY, this::create),
                                one("GET", "", "GetApplication", at -> show(at.application())),
                                one("PUT", "", "UpdateApplication", this::change),
                                one("DELETE", "", "DeleteApplication", this::remove)));
        parts.routes(this::one).forEach(routes::add);
        return routes;
    }

    /** A caller who may do this, at an application. */
    record At(SignedDoor.Visitor visitor, Exchange exchange, Application application) {
        /** The posted object; empty where none was sent. */
        Json.Obj sent() throws Refused {
            return object(visitor);
        }

        String query(String name) throws Unreadable {
            return parameter(visitor, name).orElse("");
        }
    }

    /** Why something was not done, as the answer says it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Refused(Answer answer) {
            super("refused");
            this.answer = answer;
        }
    }

    /** What is done at an application. */
    interface Work {
        Answer answer(At at) throws Refused, Unreadable;
    }

    /** Makes the route of something that is done at an application. */
    interface Routes {
        Route one(String method, String path, String action, Work work);
    }

    private Route one(String method, String path, String action, Work work) {
        return Route.signed(
                Place.Front.class,
                method,
                PATH + "/{id}" + path,
                BODY,
                exchange -> door.open(exchange, visitor -> at(exchange, visitor, action, work)));
    }

    private Answer at(Exchange exchange, SignedDoor.Visitor visitor, String action, Work work)
            throws Unreadable {
        String id = exchange.pathValue("id");
        Optional<String> refusal = refusal(visitor, action, id);
        if (refusal.isPresent()) {
            return denied(refusal.get());
        }
        Optional<Application> application = ApplicationId.parse(id).flatMap(applications::find);
        if (application.isEmpty()) {
            return error(404, "ResourceNotFoundException", "there is no application `" + id + "`");
        }
        try {
            return work.answer(new At(visitor, exchange, application.get()));
        } catch (Refused refused) {
            return refused.answer;
        }
    }

    private Optional<String> refusal(SignedDoor.Visitor visitor, String action, String id) {
        Arn caller = visitor.caller().arn().orElseThrow();
        Arn resource =
                new Arn(
                        caller.partition(),
                        SignedDoor.SERVICE,
                        SignedDoor.REGION.id(),
                        caller.account(),
                        "application/" + id);
        boolean elsewhere =
                instances
                        .find()
                        .filter(it -> !it.account().digits().equals(caller.account()))
                        .isPresent();
        return visitor.refusal("patchbay:" + action, resource)
                .or(() ->
                        elsewhere
                                ? Optional.of(
                                        "applications are of the account of the Identity Center"
                                                + " instance")
                                : Optional.empty());
    }

    private Answer list(Exchange exchange) {
        return door.open(
                exchange,
                visitor -> {
                    Optional<String> refusal = refusal(visitor, "ListApplications", "*");
                    if (refusal.isPresent()) {
                        return denied(refusal.get());
                    }
                    Optional<String> name = parameter(visitor, "name");
                    List<Application> page =
                            name.isPresent()
                                    ? applications.displayedAs(name.get()).stream().toList()
                                    : applications.page(
                                            parameter(visitor, "after")
                                                    .flatMap(ApplicationId::parse)
                                                    .flatMap(applications::find),
                                            ROWS + 1);
                    Json.Builder json =
                            Json.object()
                                    .put(
                                            "applications",
                                            page.stream()
                                                    .limit(ROWS)
                                                    .map(it ->
                                                            ApplicationJson.application(
                                                                    it, addresses))
                                                    .toList());
                    if (page.size() > ROWS) {
                        json.put("after", page.get(ROWS - 1).id().text());
                    }
                    return json(200, json.build());
                });
    }

    private Answer show(Application application) {
        return json(200, ApplicationJson.application(application, addresses));
    }

    private Answer create(Exchange exchange) {
        return door.open(
                exchange,
                visitor -> {
                    Optional<String> refusal = refusal(visitor, "CreateApplication", "*");
                    if (refusal.isPresent()) {
                        return denied(refusal.get());
                    }
                    try {
                        return create(visitor);
                    } catch (Refused refused) {
                        return refused.answer;
                    }
                });
    }

    private Answer create(SignedDoor.Visitor visitor) throws Refused {
        Json.Obj sent = object(visitor);
        String from = sent.text("catalogue");
        Optional<Catalogue> entry =
                from.isEmpty() ? Optional.of(Catalogue.CUSTOM_SAML) : Catalogue.withId(from);
        if (entry.isEmpty()) {
            throw new Refused(invalid("the catalogue has no entry `" + from + "`"));
        }
        Arn caller = visitor.caller().arn().orElseThrow();
        String arn = "arn:" + caller.partition() + ":iam::" + caller.account();
        Draft draft =
                entry.get().draft(arn + ":role/Connect-SSO," + arn + ":saml-provider/Connect-SSO");
        DraftReader.Reading reading = read(draft, sent);
        Instance instance =
                instances
                        .find()
                        .orElseThrow(() ->
                                new Refused(
                                        error(
                                                409,
                                                "ConflictException",
                                                "Identity Center is not enabled; `patchbay center"
                                                        + " enable us-east-1` enables it")));
        return outcome(201, applications.add(instance, reading.settings().orElseThrow()));
    }

    private Answer change(At at) throws Refused {
        DraftReader.Reading reading = read(Draft.of(at.application().settings()), at.sent());
        return outcome(
                200, applications.change(at.application(), reading.settings().orElseThrow()));
    }

    /** What was sent, put over the draft: the metadata first, then single settings. */
    private static DraftReader.Reading read(Draft before, Json.Obj sent) throws Refused {
        Draft draft = before;
        String metadata = sent.text("metadata");
        if (!metadata.isEmpty()) {
            draft =
                    switch (ServiceProviderReader.read(metadata)) {
                        case ServiceProviderOutcome.Accepted accepted ->
                                draft.with(accepted.provider());
                        case ServiceProviderOutcome.Refused refused ->
                                throw new Refused(invalid(refused.checks()));
                    };
        }
        try {
            DraftReader.Reading reading = DraftReader.read(ApplicationJson.changed(draft, sent));
            if (reading.settings().isEmpty()) {
                throw new Refused(invalid(reading.faults()));
            }
            return reading;
        } catch (ApplicationJson.Unknown unknown) {
            throw new Refused(invalid(unknown.sentence()));
        }
    }

    private Answer outcome(int status, ApplicationOutcome outcome) {
        return switch (outcome) {
            case ApplicationOutcome.Done done ->
                    json(status, ApplicationJson.application(done.application(), addresses));
            case ApplicationOutcome.Refused refused -> invalid(refused.checks());
        };
    }

    private Answer remove(At at) {
        applications.remove(at.application().id());
        return Answer.empty(204);
    }

    static Optional<String> parameter(SignedDoor.Visitor visitor, String name) throws Unreadable {
        return FormText.parameters(visitor.request().query()).stream()
                .filter(each -> each.getKey().equals(name))
                .map(each -> each.getValue())
                .findFirst();
    }

    private static Json.Obj object(SignedDoor.Visitor visitor) throws Refused {
        byte[] body = visitor.request().body();
        if (body.length == 0) {
            return Json.Obj.EMPTY;
        }
        try {
            if (Json.parse(new String(body, java.nio.charset.StandardCharsets.UTF_8))
                    instanceof Json.Obj object) {
                return object;
            }
        } catch (NotJson notJson) {
            throw new Refused(invalid("the body is no JSON object"));
        }
        throw new Refused(invalid("the body is no JSON object"));
    }

    static Answer json(int status, Json json) {
        return Answer.json(status, Json.write(json));
    }

    static Answer denied(String message) {
        return error(403, "AccessDeniedException", message);
    }

    static Answer invalid(String message) {
        return error(400, "ValidationException", message);
    }

    /** Everything that was wrong, and first what is said in one sentence. */
    static Answer invalid(List<Check> checks) {
        return refused(400, "ValidationException", checks);
    }

    static Answer refused(int status, String code, List<Check> checks) {
        List<Check> failed = checks.stream().filter(Check::failed).toList();
        Check first = failed.getFirst();
        return json(
                status,
                Json.object()
                        .put("code", code)
                        .put("message", "expected " + first.expected() + ", found " + first.found())
                        .put("checks", ApplicationJson.checks(failed))
                        .build());
    }

    static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
