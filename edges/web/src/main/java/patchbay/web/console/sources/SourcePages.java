package patchbay.web.console.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.source.ExternalForm;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Kind;
import patchbay.identity.source.LdapForm;
import patchbay.identity.source.LdapSettings;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceOutcome;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.Sources;
import patchbay.identity.source.SyncReport;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.identity.source.external.SourceSetUp;
import patchbay.identity.source.ldap.LdapDirectory;
import patchbay.identity.source.ldap.LdapRehearsal;
import patchbay.identity.source.ldap.LdapSync;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.console.access.MetadataView;
import patchbay.web.console.sources.SourceEvents.Change;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.Prose;

/** {@code /sources}: where people come from. */
public final class SourcePages {
    private static final Messages M = Messages.HERE;
    private static final String HOME = "/sources";

    private final Administration administration;
    private final Parts parts;

    /** What the pages show and change. */
    public record Parts(
            Sources sources,
            SourceStore store,
            SourceSetUp setUp,
            ServiceProvider self,
            LdapSync sync,
            LdapRehearsal rehearsal) {}

    public SourcePages(Administration administration, Parts parts) {
        this.administration = administration;
        this.parts = parts;
    }

    public List<Route> routes() {
        return List.of(
                get("", visit -> list(visit, 200, "")),
                post("/rule", this::rule),
                get("/new/{kind}", this::fresh),
                post("/new/{kind}", this::add),
                get("/{id}", visit -> one(visit, source -> shown(visit, source))),
                post("/{id}", visit -> one(visit, source -> change(visit, source))),
                post("/{id}/up", visit -> one(visit, source -> move(visit, source, true))),
                post("/{id}/down", visit -> one(visit, source -> move(visit, source, false))),
                post("/{id}/sync", visit -> one(visit, source -> sync(visit, source))),
                post("/{id}/delete", visit -> one(visit, source -> delete(visit, source))));
    }

    private Route get(String path, Function<AccountVisit, Answer> page) {
        return Route.get(Place.Console.class, HOME + path, administration.inUsualAccount(page));
    }

    private Route post(String path, Function<AccountVisit, Answer> page) {
        return Route.post(
                Place.Console.class,
                HOME + path,
                Administration.LARGE_FORM,
                administration.inUsualAccount(page));
    }

    private Answer one(AccountVisit visit, Function<Source, Answer> page) {
        return SourceId.parse(visit.exchange().pathValue("id"))
                .flatMap(parts.sources()::find)
                .map(page)
                .orElseGet(() -> home(visit));
    }

    private static Answer home(AccountVisit visit) {
        return Answer.seeOther(visit.exchange().here(HOME));
    }

    private Answer list(AccountVisit visit, int status, String problem) {
        Exchange exchange = visit.exchange();
        List<Source> all = parts.sources().list();
        List<SourceListView.Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(row(exchange, all.get(i), i == 0, i == all.size() - 1));
        }
        return visit.page(
                status,
                "console/sources/list.jte",
                "sources",
                M.text("console.sources.title"),
                new SourceListView(
                        rows,
                        parts.sources().oneSource(),
                        exchange.here(HOME + "/rule"),
                        problem,
                        List.of(
                                door(exchange, Kind.ACTIVE_DIRECTORY),
                                door(exchange, Kind.LDAP),
                                door(exchange, Kind.SAML))));
    }

    private static SourceListView.Door door(Exchange exchange, Kind kind) {
        return new SourceListView.Door(
                M.text("console.source.kind." + kind.word()),
                M.text("console.source.why." + kind.word()),
                exchange.here(HOME + "/new/" + kind.word()));
    }

    private SourceListView.Row row(Exchange exchange, Source source, boolean first, boolean last) {
        Optional<SyncReport> report = parts.store().lastSync(source.id());
        boolean never = source.kind().binds() && report.isEmpty();
        boolean broken = report.filter(each -> !each.done()).isPresent();
        return new SourceListView.Row(
                source.name(),
                exchange.here(HOME + "/" + source.id()),
                M.text("console.source.kind." + source.kind().word()),
                String.join(", ", source.domains()),
                report.map(each ->
                                broken
                                        ? each.problem().replace("`", "")
                                        : M.text(
                                                "console.source.synced",
                                                each.read(),
                                                each.skippedCount()))
                        .orElse(never ? M.text("console.source.never") : ""),
                broken ? "fail" : never || !source.enabled() ? "warn" : "pass",
                source.enabled(),
                source.kind() != Kind.DIRECTORY,
                first,
                last);
    }

    private Answer rule(AccountVisit visit) {
        boolean yes = visit.exchange().form().all("oneSource").contains("true");
        return parts.sources()
                .oneSource(yes)
                .map(check -> list(visit, 409, sentence(check)))
                .orElseGet(() -> home(visit));
    }

    private Answer fresh(AccountVisit visit) {
        return kind(visit)
                .map(kind -> form(visit, 200, kind, SourceFields.fresh(kind), Draft.BLANK))
                .orElseGet(() -> home(visit));
    }

    private static Optional<Kind> kind(AccountVisit visit) {
        return Kind.parse(visit.exchange().pathValue("kind"))
                .filter(kind -> kind != Kind.DIRECTORY);
    }

    /** What is drawn around the fields of a form. */
    private record Draft(
            Optional<Source> source, List<Check> checks, List<LdapDirectory.Step> steps) {
        static final Draft BLANK = new Draft(Optional.empty(), List.of(), List.of());

        static Draft of(Source source) {
            return new Draft(Optional.of(source), List.of(), List.of());
        }

        Draft with(List<Check> found, List<LdapDirectory.Step> tried) {
            return new Draft(source, found, tried);
        }
    }

    private Answer shown(AccountVisit visit, Source source) {
        return form(
                visit,
                200,
                source.kind(),
                source.whole().or(SourceFields.fresh(source.kind())),
                Draft.of(source));
    }

    private Answer add(AccountVisit visit) {
        Optional<Kind> kind = kind(visit);
        if (kind.isEmpty()) {
            return home(visit);
        }
        Fields fields =
                parts.setUp().complete(SourceFields.read(kind.get(), visit.exchange().form()));
        if (!wantsToSave(visit)) {
            return tried(visit, kind.get(), fields, Draft.BLANK);
        }
        return kept(
                visit, kind.get(), fields, Draft.BLANK, parts.setUp().add(fields, secret(visit)));
    }

    private Answer change(AccountVisit visit, Source source) {
        Fields read = SourceFields.read(source.kind(), visit.exchange().form());
        Fields fields = source.kind() == Kind.SAML ? parts.setUp().complete(read) : read;
        if (!wantsToSave(visit)) {
            return tried(visit, source.kind(), fields, Draft.of(source));
        }
        return parts.setUp()
                .change(source.id(), fields, secret(visit))
                .map(outcome -> kept(visit, source.kind(), fields, Draft.of(source), outcome))
                .orElseGet(() -> home(visit));
    }

    private static boolean wantsToSave(AccountVisit visit) {
        return !visit.exchange().form().text("do").equals("try");
    }

    private static Optional<Secret> secret(AccountVisit visit) {
        String typed = visit.exchange().form().text("bindPassword");
        return typed.isEmpty() ? Optional.empty() : Optional.of(new Secret(typed));
    }

    private Answer kept(
            AccountVisit visit, Kind kind, Fields fields, Draft draft, SourceOutcome outcome) {
        return switch (outcome) {
            case SourceOutcome.Done(Source source, List<Check> _) -> {
                SourceEvents.note(
                        visit, source, draft.source().isEmpty() ? Change.ADDED : Change.CHANGED);
                yield Answer.seeOther(visit.exchange().here(HOME + "/" + source.id()));
            }
            case SourceOutcome.Refused(Check _, List<Check> checks) ->
                    form(visit, 422, kind, fields, draft.with(checks, List.of()));
        };
    }

    /** Tests a connection, or looks at metadata; nothing is kept. */
    private Answer tried(AccountVisit visit, Kind kind, Fields fields, Draft draft) {
        if (!kind.binds()) {
            return form(
                    visit,
                    200,
                    kind,
                    fields,
                    draft.with(ExternalForm.read(fields).checks(), List.of()));
        }
        LdapForm read = LdapForm.read(kind, fields);
        Secret password =
                secret(visit)
                        .or(() -> draft.source().flatMap(it -> parts.sources().secret(it.id())))
                        .orElse(new Secret(""));
        List<LdapDirectory.Step> steps =
                read.settings()
                        .map((LdapSettings settings) -> parts.rehearsal().run(settings, password))
                        .orElse(List.of());
        return form(visit, 200, kind, fields, draft.with(read.checks(), steps));
    }

    private Answer form(AccountVisit visit, int status, Kind kind, Fields fields, Draft draft) {
        Exchange exchange = visit.exchange();
        String base =
                draft.source().map(source -> exchange.here(HOME + "/" + source.id())).orElse("");
        String title =
                draft.source()
                        .map(Source::name)
                        .orElseGet(() ->
                                M.text(
                                        "console.source.new",
                                        M.text("console.source.kind." + kind.word())));
        Instant now = visit.now();
        String document = fields.text("metadata");
        return visit.page(
                status,
                "console/sources/form.jte",
                "source",
                title,
                new SourceFormView(
                        title,
                        base.isEmpty() ? exchange.here(HOME + "/new/" + kind.word()) : base,
                        base,
                        SourceFields.draw(kind, fields),
                        prose(draft.checks(), Check.Outcome.FAIL),
                        prose(draft.checks(), Check.Outcome.WARN),
                        draft.steps(),
                        kind == Kind.SAML && !document.isEmpty()
                                ? Optional.of(MetadataView.of(document, now))
                                : Optional.empty(),
                        draft.source()
                                .filter(source -> source.kind() == Kind.SAML)
                                .flatMap(source -> papers(exchange, source)),
                        kind.binds(),
                        draft.source().flatMap(source -> parts.store().lastSync(source.id()))));
    }

    private Optional<SourceFormView.Papers> papers(Exchange exchange, Source source) {
        String consumer = source.fields().text("consumerId");
        return parts.self()
                .place()
                .map(place ->
                        new SourceFormView.Papers(
                                parts.self().issuer().orElseThrow(),
                                exchange.link(place, ServiceProvider.consumerPath(consumer)),
                                exchange.link(place, ServiceProvider.metadataPath(consumer))));
    }

    private static List<Prose> prose(List<Check> checks, Check.Outcome outcome) {
        return checks.stream()
                .filter(check -> check.outcome() == outcome)
                .map(check -> Prose.of(sentence(check)))
                .toList();
    }

    private static String sentence(Check check) {
        return "expected "
                + check.expected()
                + ", found "
                + check.found()
                + check.remedy().map(Remedy::text).map(text -> ": " + text).orElse("");
    }

    private Answer move(AccountVisit visit, Source source, boolean up) {
        parts.sources().move(source.id(), up);
        SourceEvents.note(visit, source, Change.CHANGED);
        return home(visit);
    }

    private Answer sync(AccountVisit visit, Source source) {
        if (source.kind().binds()) {
            SyncReport _ = parts.sync().run(source, true);
        }
        return Answer.seeOther(visit.exchange().here(HOME + "/" + source.id()) + "#report");
    }

    private Answer delete(AccountVisit visit, Source source) {
        if (parts.sources().remove(source.id())) {
            SourceEvents.note(visit, source, Change.REMOVED);
        }
        return home(visit);
    }
}
