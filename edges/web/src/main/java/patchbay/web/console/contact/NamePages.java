package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.connect.NamesWanted;
import patchbay.connect.Resemblance;
import patchbay.connect.SessionNames;
import patchbay.connect.SessionNames.Kind;
import patchbay.connect.UserOperations;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;

/**
 * Logins beside the RoleSessionNames that the federation would send, near misses first: before
 * anybody fails (F02).
 */
public final class NamePages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 100;
    private static final String FLAGGED = "flagged";

    private final Administration administration;
    private final UserOperations operations;

    public NamePages(Administration administration, UserOperations operations) {
        this.administration = administration;
        this.operations = operations;
    }

    public List<Route> routes() {
        return List.of(
                administration.get(
                        InstanceVisit.SECTION + "/users/names",
                        visit -> InstanceVisit.at(visit, this::names)));
    }

    private Answer names(InstanceVisit at) {
        AccountVisit visit = at.visit();
        String asked = visit.exchange().query().one("show").orElse(FLAGGED);
        return show(
                visit,
                operations.names(
                        visit.own(UserOperations.NAMES),
                        at.id(),
                        NamesWanted.of(asked).orElse(_ -> true),
                        NamesWanted.place(visit.exchange().query().text("after")),
                        ROWS,
                        visit.administrator()),
                found ->
                        visit.page(
                                200,
                                "console/contact/names.jte",
                                "instance-names",
                                M.text("console.names.title"),
                                view(at, asked, found)));
    }

    private static NamesView view(InstanceVisit at, String asked, UserOperations.Named found) {
        SessionNames.Page page = found.page();
        String here = at.here("users/names");
        return new NamesView(
                found.instance().alias(),
                at.here("users"),
                page.flagged() == 0,
                page.flagged() == 0
                        ? M.text("console.names.sound", page.count(Kind.EXACT))
                        : M.text(
                                "console.names.flagged",
                                page.flagged(),
                                page.flagged() + page.count(Kind.EXACT)),
                tabs(here, asked, page),
                page.rows().stream().map(row -> row(at, row)).toList(),
                page.next().map(next -> here + "?show=" + asked + "&after=" + next));
    }

    private static List<NamesView.Tab> tabs(String here, String asked, SessionNames.Page page) {
        List<NamesView.Tab> tabs = new ArrayList<>();
        tabs.add(
                new NamesView.Tab(
                        here,
                        M.text("console.names.kind.flagged"),
                        page.flagged(),
                        asked.equals(FLAGGED)));
        for (Kind kind : Kind.values()) {
            String word = NamesWanted.word(kind);
            if (page.count(kind) > 0 || asked.equals(word)) {
                tabs.add(
                        new NamesView.Tab(
                                here + "?show=" + word,
                                what(kind),
                                page.count(kind),
                                asked.equals(word)));
            }
        }
        return tabs;
    }

    private static NamesView.Row row(InstanceVisit at, SessionNames.Row row) {
        boolean make =
                row.kind().flagged() && row.kind() != Kind.SHARED && row.kind() != Kind.NO_NAME;
        return new NamesView.Row(
                NamesWanted.word(row.kind()),
                row.kind().flagged(),
                row.kind() == Kind.UNSENT || row.name().isEmpty()
                        ? row.login()
                        : Resemblance.visible(row.name()),
                what(row.kind()),
                why(row),
                row.person().isEmpty()
                        ? ""
                        : M.text("console.names.by", row.person(), row.application()),
                make
                        ? Optional.of(
                                at.here("users/new")
                                        + "?userName="
                                        + URLEncoder.encode(row.name(), StandardCharsets.UTF_8))
                        : Optional.empty());
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case CASE -> M.text("console.names.kind.case");
            case BLANKS -> M.text("console.names.kind.blanks");
            case DOMAIN -> M.text("console.names.kind.domain");
            case SHORT -> M.text("console.names.kind.short");
            case SHARED -> M.text("console.names.kind.shared");
            case NO_USER -> M.text("console.names.kind.no-user");
            case NO_NAME -> M.text("console.names.kind.no-name");
            case UNSENT -> M.text("console.names.kind.unsent");
            case EXACT -> M.text("console.names.kind.exact");
        };
    }

    private static String why(SessionNames.Row row) {
        String login = row.login();
        return switch (row.kind()) {
            case CASE -> M.text("console.names.why.case", login);
            case BLANKS -> M.text("console.names.why.blanks", login);
            case DOMAIN -> M.text("console.names.why.domain", login);
            case SHORT -> M.text("console.names.why.short", login);
            case SHARED -> M.text("console.names.why.shared");
            case NO_USER ->
                    login.isEmpty()
                            ? M.text("console.names.why.no-user")
                            : M.text("console.names.why.nearest", login);
            case NO_NAME ->
                    row.name().isEmpty()
                            ? M.text("console.names.why.no-value")
                            : M.text("console.names.why.no-name");
            case UNSENT -> M.text("console.names.why.unsent");
            case EXACT -> "";
        };
    }
}
