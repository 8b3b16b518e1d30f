package patchbay.web.console.applications;

import java.util.List;
import java.util.Map;
import patchbay.identity.application.Application;
import patchbay.web.console.AccountVisit;
import patchbay.web.http.Answer;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;

/** An administrator at an application. */
record ApplicationVisit(AccountVisit visit, Application application) {
    private static final Messages M = Messages.HERE;

    /** The address of one of the application's pages; empty for the first. */
    String here(String page) {
        String base = "/applications/" + application.id();
        return visit.exchange().here(page.isEmpty() ? base : base + "/" + page);
    }

    /** Writes down what was done to the application. */
    void note(String event) {
        visit.note("sso.amazonaws.com", event, Map.of("instanceId", application.id().text()));
    }

    String query(String name) {
        return visit.exchange().query().text(name).strip();
    }

    String field(String name) {
        return visit.exchange().form().text(name).strip();
    }

    /** What stands above each of the application's pages. */
    HeadView head(String current) {
        return new HeadView(
                application.displayName(),
                application.settings().enabled(),
                List.of(
                        tab("", current, M.text("console.app.tab.settings")),
                        tab("assignments", current, M.text("console.app.tab.assignments")),
                        tab("certificates", current, M.text("console.app.tab.certificates")),
                        tab("preview", current, M.text("console.app.tab.preview")),
                        tab("test", current, M.text("console.app.tab.test")),
                        tab("everybody", current, M.text("console.app.tab.everybody"))));
    }

    private NavLink tab(String page, String current, String label) {
        return new NavLink(label, here(page), page.equals(current));
    }

    Answer page(int status, String template, String page, String title, Object view) {
        return visit.page(status, "console/applications/" + template, page, title, view);
    }
}
