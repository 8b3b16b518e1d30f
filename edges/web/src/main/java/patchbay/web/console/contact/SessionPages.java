package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectSession;
import patchbay.connect.ConnectSessions;
import patchbay.connect.SessionOperations;
import patchbay.connect.SessionStore;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;

/** Who is signed in to an instance, since when, by what, until when; and ending it (rule 8.26). */
public final class SessionPages {
    private static final String SECTION = "instances/{region}/{id}/sessions";
    private static final Messages M = Messages.HERE;

    private final Administration administration;
    private final SessionOperations operations;

    public SessionPages(Administration administration, SessionOperations operations) {
        this.administration = administration;
        this.operations = operations;
    }

    public List<Route> routes() {
        return List.of(
                administration.get(SECTION, this::list),
                administration.post(SECTION + "/end", this::endAll),
                administration.post(SECTION + "/{session}/end", this::end));
    }

    private static String instance(AccountVisit visit) {
        return visit.exchange().pathValue("id");
    }

    private static String back(AccountVisit visit) {
        return visit.here("instances/" + visit.exchange().pathValue("region") + "/")
                + instance(visit);
    }

    private Answer list(AccountVisit visit) {
        return show(
                visit,
                operations.list(
                        visit.own(SessionOperations.LIST),
                        instance(visit),
                        visit.exchange().query().one("after"),
                        visit.administrator()),
                found ->
                        visit.page(
                                200,
                                "console/contact/sessions.jte",
                                "instance-sessions",
                                M.text("console.desk-sessions.title", found.instance().alias()),
                                view(visit, found.instance().alias(), found.value())));
    }

    private static SessionsView view(AccountVisit visit, String alias, ConnectSessions.Roll roll) {
        String here = back(visit) + "/sessions";
        return new SessionsView(
                alias,
                roll.total(),
                roll.rows().stream().map(row -> row(here, row)).toList(),
                back(visit),
                here + "/end",
                roll.more()
                        ? Optional.of(here + "?after=" + roll.rows().getLast().session().id())
                        : Optional.empty());
    }

    private static SessionsView.Row row(String here, SessionStore.SignedIn row) {
        ConnectSession session = row.session();
        ConnectSession.Through through = session.through();
        return new SessionsView.Row(
                row.login(),
                session.signedInAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                session.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                through.provider()
                        .or(through::role)
                        .map(SessionPages::name)
                        .orElseGet(() -> M.text("console.desk-sessions.password")),
                through.address(),
                !row.browsers(),
                here + "/" + session.id() + "/end");
    }

    /** The last part of an ARN. */
    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private Answer end(AccountVisit visit) {
        return show(
                visit,
                operations.end(
                        visit.own(SessionOperations.END),
                        instance(visit),
                        visit.exchange().pathValue("session"),
                        visit.administrator()),
                _ -> Answer.seeOther(back(visit) + "/sessions"));
    }

    private Answer endAll(AccountVisit visit) {
        return show(
                visit,
                operations.endAll(
                        visit.own(SessionOperations.END_ALL),
                        instance(visit),
                        visit.administrator()),
                _ -> Answer.seeOther(back(visit) + "/sessions"));
    }
}
