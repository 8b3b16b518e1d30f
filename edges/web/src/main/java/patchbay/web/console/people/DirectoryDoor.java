package patchbay.web.console.people;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.places.Place;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryEvents;
import patchbay.identity.scim.Provisioning;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/** Lets administrators at the pages of the directory, and notes what they do. */
public final class DirectoryDoor {
    static final Messages M = Messages.HERE;

    private final Administration administration;
    private final Directory directory;
    private final Provisioning provisioning;
    private final DirectoryEvents events;

    public DirectoryDoor(
            Administration administration,
            Directory directory,
            Provisioning provisioning,
            DirectoryEvents events) {
        this.administration = administration;
        this.directory = directory;
        this.provisioning = provisioning;
        this.events = events;
    }

    Directory directory() {
        return directory;
    }

    Provisioning provisioning() {
        return provisioning;
    }

    Route get(String path, Function<AccountVisit, Answer> page) {
        return Route.get(Place.Console.class, path, administration.inUsualAccount(page));
    }

    Route post(String path, Function<AccountVisit, Answer> page) {
        return Route.post(Place.Console.class, path, administration.inUsualAccount(page));
    }

    /** A form that edits what a provisioner keeps, if one does: then it does nothing. */
    Route edit(String path, Function<AccountVisit, Answer> page) {
        return post(path, visit -> provisioning.enabled() ? kept(visit) : page.apply(visit));
    }

    private static Answer kept(AccountVisit visit) {
        String title = M.text("console.people.kept");
        return Pages.notice(
                409,
                visit.frame("people-kept", title),
                new Notice(
                        title,
                        M.text("console.people.kept.why"),
                        Optional.of(
                                NavLink.to(
                                        M.text("console.scim.title"),
                                        visit.exchange().here("/scim")))));
    }

    void note(AccountVisit visit, String event, Map<String, Object> about) {
        events.done(
                new DirectoryEvents.Worker(
                        visit.person(), visit.exchange().clientIp(), visit.exchange().userAgent()),
                event,
                about);
    }

    static String query(AccountVisit visit, String name) {
        return visit.exchange().query().text(name).strip();
    }

    static String field(AccountVisit visit, String name) {
        return visit.exchange().form().text(name).strip();
    }

    /** In whose name changes are kept. */
    static String by(AccountVisit visit) {
        return visit.person().userName();
    }

    /** No such person. */
    static Answer nobody(AccountVisit visit) {
        return none(
                visit,
                "no-person",
                M.text("console.person.none-such"),
                M.text("console.person.none-such.why"),
                NavLink.to(M.text("console.nav.people"), visit.exchange().here("/people")));
    }

    /** No such group. */
    static Answer noGroup(AccountVisit visit) {
        return none(
                visit,
                "no-group",
                M.text("console.group.none-such"),
                M.text("console.group.none-such.why"),
                NavLink.to(M.text("console.nav.groups"), visit.exchange().here("/groups")));
    }

    private static Answer none(
            AccountVisit visit, String page, String title, String why, NavLink list) {
        return Pages.notice(
                404, visit.frame(page, title), new Notice(title, why, Optional.of(list)));
    }
}
