package patchbay.web.console.furniture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import patchbay.web.console.Administration;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** The pages that every kind of furniture has: a list, a form that makes one, and one of them. */
final class KindPages {
    private static final int ROWS = 100;
    private static final String FRESH = "new";
    private static final Messages M = Messages.HERE;

    private final Administration administration;
    private final Kind kind;

    KindPages(Administration administration, Kind kind) {
        this.administration = administration;
        this.kind = kind;
    }

    List<Route> routes() {
        String section = InstanceVisit.SECTION + "/" + kind.section();
        return List.of(
                get(section, this::list),
                get(section + "/" + FRESH, at -> fresh(at, Optional.empty())),
                post(section + "/" + FRESH, this::make),
                get(section + "/{thing}", at -> thing(at, Optional.empty())),
                post(section + "/{thing}/{deed}", this::deed));
    }

    private Route get(String section, Function<InstanceVisit, Answer> page) {
        return administration.get(section, visit -> InstanceVisit.at(visit, page));
    }

    private Route post(String section, Function<InstanceVisit, Answer> page) {
        return administration.post(section, visit -> InstanceVisit.at(visit, page));
    }

    private String here(InstanceVisit at) {
        return at.here(kind.section());
    }

    private Answer list(InstanceVisit at) {
        return Administration.show(at.visit(), kind.rows(at), rows -> list(at, rows));
    }

    private Answer list(InstanceVisit at, List<ThingListView.Row> rows) {
        Form query = at.visit().exchange().query();
        String asked = query.text("q").strip();
        String lower = asked.toLowerCase(Locale.ROOT);
        List<ThingListView.Row> found =
                rows.stream().filter(row -> lower.isEmpty() || row.says(lower)).toList();
        int from = Math.min(from(query), found.size());
        int to = Math.min(from + ROWS, found.size());
        Kind.Words words = kind.words();
        return at.visit()
                .page(
                        200,
                        "console/furniture/list.jte",
                        kind.section(),
                        words.title(),
                        new ThingListView(
                                instance(at),
                                words.title(),
                                words.lead(),
                                here(at),
                                asked,
                                M.text("console.thing.count", found.size(), rows.size()),
                                NavLink.to(words.fresh(), here(at) + "/" + FRESH),
                                kind.beside(at),
                                found.subList(from, to),
                                to < found.size()
                                        ? Optional.of(
                                                here(at) + "?from=" + to + Find.query("q", asked))
                                        : Optional.empty(),
                                words.none(),
                                words.noneWhy()));
    }

    private static int from(Form query) {
        return query.one("from")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static NavLink instance(InstanceVisit at) {
        return NavLink.to(M.text("console.instance.title", at.alias()), at.here());
    }

    private Answer fresh(InstanceVisit at, Optional<Refusal> refusal) {
        String action = here(at) + "/" + FRESH;
        FormView form = kind.fresh(at, new Sheet(FRESH, action, refusal));
        return page(at, refusal, FRESH, kind.words().fresh(), List.of(form));
    }

    private Answer make(InstanceVisit at) {
        Form form = at.visit().exchange().form();
        return switch (kind.make(at, form)) {
            case Reply.Done<String>(String id) -> Answer.seeOther(here(at) + "/" + id);
            case Reply.Refused<String>(Fault fault) when fault.status() == 403 ->
                    Administration.show(at.visit(), Reply.refused(fault), _ -> list(at));
            case Reply.Refused<String>(Fault fault) ->
                    fresh(at, Optional.of(new Refusal(FRESH, form, fault)));
        };
    }

    private Answer thing(InstanceVisit at, Optional<Refusal> refusal) {
        String id = at.visit().exchange().pathValue("thing");
        return Administration.show(
                at.visit(),
                kind.show(at, id, new Sheets(here(at) + "/" + id, refusal)),
                shown -> page(at, refusal, "thing", shown.name(), shown.parts()));
    }

    private Answer deed(InstanceVisit at) {
        String id = at.visit().exchange().pathValue("thing");
        String name = at.visit().exchange().pathValue("deed");
        Optional<Kind.Deed> deed = Optional.ofNullable(kind.deeds().get(name));
        if (deed.isEmpty()) {
            return Answer.seeOther(here(at) + "/" + id);
        }
        Form form = at.visit().exchange().form();
        return switch (deed.get().on(at, id, form)) {
            case Reply.Done<?> _ ->
                    Answer.seeOther(name.equals("delete") ? here(at) : here(at) + "/" + id);
            case Reply.Refused<?>(Fault fault) when fault.status() == 403 ->
                    Administration.show(at.visit(), Reply.refused(fault), _ -> list(at));
            case Reply.Refused<?>(Fault fault) ->
                    thing(at, Optional.of(new Refusal(name, form, fault)));
        };
    }

    private Answer page(
            InstanceVisit at,
            Optional<Refusal> refusal,
            String page,
            String title,
            List<Part> parts) {
        return at.visit()
                .page(
                        refusal.map(Refusal::status).orElse(200),
                        "console/furniture/thing.jte",
                        kind.section() + "-" + page,
                        title,
                        new ThingView(
                                instance(at),
                                NavLink.to(kind.words().title(), here(at)),
                                title,
                                parts));
    }
}
