package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import patchbay.connect.CsvReport;
import patchbay.connect.ImportOperations;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;

/**
 * Users by CSV: the template, a file that is checked whole before anybody is added, and the users
 * there are as such a file (rules 8.11 and 8.12).
 */
public final class UserFilePages {
    private static final String SECTION = "instances/{region}/{id}/file";
    private static final int SHOWN = 500;
    private static final int SENT_BACK = 200_000;
    private static final Messages M = Messages.HERE;

    private final Administration administration;
    private final ImportOperations operations;

    public UserFilePages(Administration administration, ImportOperations operations) {
        this.administration = administration;
        this.operations = operations;
    }

    public List<Route> routes() {
        return List.of(
                administration.get(SECTION, it -> page(it, 200, "", Optional.empty())),
                administration.post(SECTION, this::file),
                administration.get(SECTION + "/template", this::template),
                administration.get(SECTION + "/export", this::export));
    }

    private static String instance(AccountVisit visit) {
        return visit.exchange().pathValue("id");
    }

    private Answer template(AccountVisit visit) {
        return csv(
                visit,
                operations.template(
                        visit.own(ImportOperations.EXPORT), instance(visit), visit.administrator()),
                "template");
    }

    private Answer export(AccountVisit visit) {
        return csv(
                visit,
                operations.export(
                        visit.own(ImportOperations.EXPORT), instance(visit), visit.administrator()),
                "users");
    }

    private static Answer csv(AccountVisit visit, Reply<String> reply, String name) {
        return show(
                visit,
                reply,
                text ->
                        Answer.of(200, "text/csv; charset=utf-8", text)
                                .with(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + name + ".csv\""));
    }

    private Answer file(AccountVisit visit) {
        String text = visit.exchange().form().text("file");
        boolean add = visit.exchange().form().text("go").equals("add");
        return show(
                visit,
                operations.add(
                        visit.own(ImportOperations.IMPORT),
                        instance(visit),
                        text.getBytes(StandardCharsets.UTF_8),
                        new ImportOperations.Mode(!add, true),
                        visit.administrator()),
                report ->
                        page(
                                visit,
                                report.sound() ? 200 : 422,
                                report.created() > 0 ? "" : text,
                                Optional.of(view(report))));
    }

    private static UserFileView.Report view(CsvReport report) {
        String summary =
                !report.sound()
                        ? M.text("console.users-file.wrong", report.errorCount(), report.rows())
                        : report.created() > 0
                                ? M.text("console.users-file.added", report.created())
                                : M.text("console.users-file.sound", report.rows());
        int shown = Math.min(SHOWN, report.errors().size());
        return new UserFileView.Report(
                report.sound(),
                summary,
                report.errors().subList(0, shown),
                report.errorCount() - shown);
    }

    private Answer page(
            AccountVisit visit, int status, String text, Optional<UserFileView.Report> report) {
        String back =
                visit.here("instances/" + visit.exchange().pathValue("region") + "/")
                        + instance(visit);
        return show(
                visit,
                operations.template(
                        visit.own(ImportOperations.EXPORT), instance(visit), visit.administrator()),
                headings ->
                        visit.page(
                                status,
                                "console/contact/user-file.jte",
                                "user-file",
                                M.text("console.users-file.title"),
                                new UserFileView(
                                        headings.strip(),
                                        back,
                                        back + "/file",
                                        back + "/file/template",
                                        back + "/file/export",
                                        headings.contains("password") || text.length() > SENT_BACK
                                                ? ""
                                                : text,
                                        report)));
    }
}
