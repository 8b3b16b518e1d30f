package patchbay.web.console.applications;

import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.places.Place;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.Applications;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/** Lets administrators at {@code /applications/…}. */
public final class ApplicationDoor {
    private static final Messages M = Messages.HERE;

    private final Administration administration;
    private final Applications applications;

    public ApplicationDoor(Administration administration, Applications applications) {
        this.administration = administration;
        this.applications = applications;
    }

    /** A page about all applications. */
    Route get(String path, Function<AccountVisit, Answer> page) {
        return Route.get(
                Place.Console.class, "/applications" + path, administration.inUsualAccount(page));
    }

    /** A form about no application in particular. */
    Route post(String path, Function<AccountVisit, Answer> page) {
        return Route.post(
                Place.Console.class,
                "/applications" + path,
                Administration.LARGE_FORM,
                administration.inUsualAccount(page));
    }

    Route getOne(String path, Function<ApplicationVisit, Answer> page) {
        return get("/{id}" + path, visit -> one(visit, page));
    }

    Route postOne(String path, Function<ApplicationVisit, Answer> page) {
        return post("/{id}" + path, visit -> one(visit, page));
    }

    private Answer one(AccountVisit visit, Function<ApplicationVisit, Answer> page) {
        String id = visit.exchange().pathValue("id");
        Optional<Application> found = ApplicationId.parse(id).flatMap(applications::find);
        if (found.isPresent()) {
            return page.apply(new ApplicationVisit(visit, found.get()));
        }
        String title = M.text("console.app.none");
        return Pages.notice(
                404,
                visit.frame("no-application", title),
                new Notice(
                        title,
                        M.text("console.app.none.why", id),
                        Optional.of(
                                NavLink.to(
                                        M.text("console.nav.applications"),
                                        visit.exchange().here("/applications")))));
    }
}
