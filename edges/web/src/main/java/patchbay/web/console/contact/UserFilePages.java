package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import patchbay.chance.Randomness;
import patchbay.connect.CsvReport;
import patchbay.connect.ImportOperations;
import patchbay.connect.ImportProgress;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Call;
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

    /** Files with more lines are added while the page tells how far it is. */
    private static final int AT_ONCE = 1_000;

    private static final String REFRESH_SECONDS = "1";

    private final Administration administration;
    private final ImportOperations operations;
    private final ImportJobs jobs;

    /**
     * @param executor runs what takes longer than a page should
     */
    public UserFilePages(
            Administration administration,
            ImportOperations operations,
            Executor executor,
            Randomness random) {
        this.administration = administration;
        this.operations = operations;
        this.jobs = new ImportJobs(executor, random);
    }

    public List<Route> routes() {
        return List.of(
                administration.get(SECTION, it -> page(it, 200, "", Optional.empty())),
                administration.post(SECTION, this::file),
                administration.get(SECTION + "/template", this::template),
                administration.get(SECTION + "/export", this::export),
                administration.get(SECTION + "/progress/{job}", this::progress));
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
        Function<ImportProgress, Reply<CsvReport>> work = work(visit, text, add);
        long lines = text.lines().count();
        if (lines > AT_ONCE) {
            return Answer.seeOther(
                    visit.exchange().target()
                            + "/progress/"
                            + jobs.start(owner(visit), lines - 1, work));
        }
        return show(visit, work.apply(ImportProgress.UNHEARD), report -> told(visit, report, text));
    }

    private Function<ImportProgress, Reply<CsvReport>> work(
            AccountVisit visit, String text, boolean add) {
        Call call = visit.own(ImportOperations.IMPORT);
        String instance = instance(visit);
        Map<String, Object> administrator = visit.administrator();
        return progress ->
                operations.add(
                        call,
                        instance,
                        text.getBytes(StandardCharsets.UTF_8),
                        new ImportOperations.Mode(!add, true),
                        administrator,
                        progress);
    }

    /** Whoever began it may ask, in the account and instance it is for. */
    private static String owner(AccountVisit visit) {
        return visit.person().id() + " " + visit.account().id() + " " + instance(visit);
    }

    private Answer told(AccountVisit visit, CsvReport report, String text) {
        return page(
                visit,
                report.sound() ? 200 : 422,
                report.created() > 0 ? "" : text,
                Optional.of(view(report)));
    }

    /** Asks again by itself, with scripts or without, until the file is through. */
    private Answer progress(AccountVisit visit) {
        Optional<ImportJobs.Job.State> found =
                jobs.find(owner(visit), visit.exchange().pathValue("job"));
        if (found.isEmpty()) {
            return going(visit, 404, M.text("console.users-file.unknown"), Optional.empty());
        }
        ImportJobs.Job.State state = found.get();
        if (state.broken()) {
            return going(visit, 500, M.text("console.users-file.broken"), Optional.empty());
        }
        return state.outcome()
                .map(reply -> show(visit, reply, report -> told(visit, report, "")))
                .orElseGet(() ->
                        going(visit, 200, step(state), Optional.of(state))
                                .with("Refresh", REFRESH_SECONDS));
    }

    private static String step(ImportJobs.Job.State state) {
        return switch (state.step()) {
            case CHECKING -> M.text("console.users-file.checking", state.rows(), state.total());
            case PREPARING -> M.text("console.users-file.preparing", state.rows(), state.total());
            case WRITING -> M.text("console.users-file.writing", state.rows());
        };
    }

    private static Answer going(
            AccountVisit visit, int status, String told, Optional<ImportJobs.Job.State> state) {
        return visit.page(
                status,
                "console/contact/user-file-progress.jte",
                "user-file-progress",
                M.text("console.users-file.title"),
                new UserFileProgressView(
                        visit.here("instances/" + visit.exchange().pathValue("region") + "/")
                                + instance(visit)
                                + "/file",
                        told,
                        state.map(ImportJobs.Job.State::rows).orElse(0L),
                        state.map(ImportJobs.Job.State::total).orElse(0L)));
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
