package patchbay.web.front;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.source.LdapForm;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceOutcome;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.Sources;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.identity.source.external.SourceSetUp;
import patchbay.identity.source.ldap.LdapRehearsal;
import patchbay.identity.source.ldap.LdapSync;
import patchbay.trace.TraceJson;
import patchbay.web.http.Action;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/**
 * Where people come from (rules 7.6 to 7.10). The cloud has a page for it and no API, so this one
 * is ours:
 *
 * <pre>
 * GET  /api/v1/identity-sources              patchbay:ListIdentitySources    …:identity-source/*
 * POST /api/v1/identity-sources              patchbay:CreateIdentitySource   …:identity-source/*
 * GET  /api/v1/identity-sources/ID           patchbay:GetIdentitySource      …:identity-source/ID
 * POST /api/v1/identity-sources/ID           patchbay:UpdateIdentitySource   …:identity-source/ID
 * POST /api/v1/identity-sources/ID/delete    patchbay:DeleteIdentitySource   …:identity-source/ID
 * POST /api/v1/identity-sources/ID/up, down  patchbay:UpdateIdentitySource   …:identity-source/ID
 * POST /api/v1/identity-sources/ID/test      patchbay:TestIdentitySource     …:identity-source/ID
 * POST /api/v1/identity-sources/ID/sync      patchbay:SyncIdentitySource     …:identity-source/ID
 * GET  /api/v1/identity-sources/ID/sync      patchbay:GetIdentitySource      …:identity-source/ID
 * POST /api/v1/identity-source-rule          patchbay:UpdateIdentitySource   …:identity-source/*
 * </pre>
 */
public final class SourceSite {
    private static final String PATH = "/api/v1/identity-sources";
    private static final int LARGE = 4 * 1024 * 1024;

    private final Sources sources;
    private final SourceStore store;
    private final SourceSetUp setUp;
    private final ServiceProvider self;
    private final LdapSync sync;
    private final LdapRehearsal rehearsal;
    private final SignedDoor door;

    public SourceSite(
            Sources sources,
            SourceStore store,
            SourceSetUp setUp,
            ServiceProvider self,
            LdapSync sync,
            LdapRehearsal rehearsal,
            SignedDoor door) {
        this.sources = sources;
        this.store = store;
        this.setUp = setUp;
        this.self = self;
        this.sync = sync;
        this.rehearsal = rehearsal;
        this.door = door;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Place.Front.class, PATH, it -> allowed(it, "List", "*", this::list)),
                post(PATH, it -> allowed(it, "Create", "*", () -> create(it))),
                Route.get(Place.Front.class, PATH + "/{id}", it -> one(it, "Get", this::shown)),
                post(PATH + "/{id}", it -> one(it, "Update", source -> change(it, source))),
                post(PATH + "/{id}/delete", it -> one(it, "Delete", this::remove)),
                post(PATH + "/{id}/up", it -> one(it, "Update", source -> move(source, true))),
                post(PATH + "/{id}/down", it -> one(it, "Update", source -> move(source, false))),
                post(PATH + "/{id}/test", it -> one(it, "Test", this::test)),
                post(PATH + "/{id}/sync", it -> one(it, "Sync", source -> sync(it, source))),
                Route.get(
                        Place.Front.class,
                        PATH + "/{id}/sync",
                        it -> one(it, "Get", this::lastSync)),
                post(
                        "/api/v1/identity-source-rule",
                        it -> allowed(it, "Update", "*", () -> rule(it))));
    }

    private static Route post(String path, Action action) {
        return Route.postFromAnywhere(Place.Front.class, path, LARGE, action);
    }

    @FunctionalInterface
    private interface Work {
        Answer answer() throws NotJson;
    }

    @FunctionalInterface
    private interface ForSource {
        Answer answer(Source source) throws NotJson;
    }

    /** Done where the policy engine lets the caller. */
    private Answer allowed(Exchange exchange, String verb, String resource, Work work) {
        return door.open(
                exchange,
                visitor -> {
                    String what = verb.equals("List") ? "IdentitySources" : "IdentitySource";
                    Optional<String> refusal =
                            visitor.refusal("patchbay:" + verb + what, arn(visitor, resource));
                    try {
                        return refusal.isPresent()
                                ? error(403, "AccessDeniedException", refusal.get())
                                : work.answer();
                    } catch (NotJson e) {
                        return invalid("the body is not the JSON that is expected");
                    }
                });
    }

    private Answer one(Exchange exchange, String verb, ForSource work) {
        Optional<SourceId> id = SourceId.parse(exchange.pathValue("id"));
        return allowed(
                exchange,
                verb,
                id.map(SourceId::text).orElse("*"),
                () -> {
                    Optional<Source> source = id.flatMap(sources::find);
                    return source.isPresent()
                            ? work.answer(source.get())
                            : error(404, "ResourceNotFoundException", "no source has this id");
                });
    }

    private static Arn arn(SignedDoor.Visitor visitor, String resource) {
        Arn caller = visitor.caller().arn().orElseThrow();
        return new Arn(
                caller.partition(),
                SignedDoor.SERVICE,
                SignedDoor.REGION.id(),
                caller.account(),
                "identity-source/" + resource);
    }

    private Answer list() {
        List<Json> all = new ArrayList<>();
        sources.list().forEach(source -> all.add(SourceJson.write(source, self)));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("oneSource", new Json.Bool(sources.oneSource()));
        members.put("sources", new Json.Arr(all));
        return json(200, new Json.Obj(members));
    }

    private Answer shown(Source source) {
        return json(200, SourceJson.write(source, self));
    }

    private Answer create(Exchange exchange) throws NotJson {
        SourceJson.Sent sent = SourceJson.read(exchange.bodyText());
        return outcome(setUp.add(sent.fields(), sent.password()), 201);
    }

    private Answer change(Exchange exchange, Source source) throws NotJson {
        SourceJson.Sent sent = SourceJson.read(exchange.bodyText());
        return setUp.change(source.id(), sent.fields(), sent.password())
                .map(outcome -> outcome(outcome, 200))
                .orElseGet(() -> error(404, "ResourceNotFoundException", "the source is gone"));
    }

    private Answer outcome(SourceOutcome outcome, int status) {
        return switch (outcome) {
            case SourceOutcome.Done(Source source, List<Check> _) ->
                    json(status, SourceJson.write(source, self));
            case SourceOutcome.Refused(Check decisive, List<Check> checks) ->
                    Answer.json(400, SourceJson.refused(decisive, checks));
        };
    }

    private Answer remove(Source source) {
        return sources.remove(source.id())
                ? json(200, Json.Obj.EMPTY)
                : invalid("our own directory can be switched off, and not removed");
    }

    private Answer move(Source source, boolean up) {
        sources.move(source.id(), up);
        return list();
    }

    private Answer test(Source source) {
        return source.kind().binds()
                ? json(
                        200,
                        SourceJson.steps(
                                rehearsal.run(
                                        LdapForm.read(source.kind(), source.fields())
                                                .settings()
                                                .orElseThrow(),
                                        sources.secret(source.id()).orElse(new Secret("")))))
                : invalid("only directories are tested");
    }

    private Answer sync(Exchange exchange, Source source) {
        return source.kind().binds()
                ? json(
                        200,
                        SourceJson.write(
                                sync.run(source, exchange.query().text("full").equals("true"))))
                : invalid("only directories are synchronised");
    }

    private Answer lastSync(Source source) {
        return store.lastSync(source.id())
                .map(report -> json(200, SourceJson.write(report)))
                .orElseGet(() -> error(404, "ResourceNotFoundException", "it never was"));
    }

    private Answer rule(Exchange exchange) throws NotJson {
        boolean yes =
                Json.parse(exchange.bodyText()) instanceof Json.Obj sent
                        && sent.get("oneSource").filter(new Json.Bool(true)::equals).isPresent();
        return sources.oneSource(yes)
                .map(check -> Answer.json(400, SourceJson.refused(check, List.of(check))))
                .orElseGet(this::list);
    }

    private static Answer json(int status, Json.Obj value) {
        return Answer.json(status, Json.write(value));
    }

    private static Answer invalid(String message) {
        return error(400, "ValidationException", message);
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
