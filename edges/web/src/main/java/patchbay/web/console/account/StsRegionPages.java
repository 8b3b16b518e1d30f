package patchbay.web.console.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.iam.StsRegionOperations;
import patchbay.iam.StsRegions;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** In which regions an account uses STS, each with the button that changes it (rule 6.6). */
public final class StsRegionPages {
    private static final Messages M = Messages.HERE;
    private static final String SECTION = "sts-regions";
    private static final String ACTIVATE = "activate";
    private static final String DEACTIVATE = "deactivate";

    private final Administration administration;
    private final StsRegionOperations operations;

    public StsRegionPages(Administration administration, StsRegionOperations operations) {
        this.administration = administration;
        this.operations = operations;
    }

    public List<Route> routes() {
        return List.of(
                administration.get(SECTION, visit -> page(visit, 200, Optional.empty())),
                administration.post(SECTION, this::change));
    }

    private Answer page(AccountVisit visit, int status, Optional<String> fault) {
        return Administration.show(
                visit,
                operations.list(call(visit, StsRegionOperations.LIST), person(visit)),
                all ->
                        visit.page(
                                status,
                                "console/account/sts-regions.jte",
                                "sts-regions",
                                M.text("console.sts.title"),
                                new StsRegionsView(
                                        visit.account().id().digits(),
                                        all.stream().map(StsRegionPages::row).toList(),
                                        visit.here(SECTION),
                                        fault)));
    }

    private Answer change(AccountVisit visit) {
        Form form = visit.exchange().form();
        String operation =
                form.text("change").equals(ACTIVATE)
                        ? StsRegionOperations.ACTIVATE
                        : StsRegionOperations.DEACTIVATE;
        return switch (operations.set(call(visit, operation), form.text("region"), person(visit))) {
            case Reply.Done<StsRegions.Status>(StsRegions.Status changed) ->
                    Answer.seeOther(visit.here(SECTION) + "#" + changed.region());
            case Reply.Refused<StsRegions.Status>(Fault fault) ->
                    page(visit, fault.status(), Optional.of(fault.message()));
        };
    }

    private static Call call(AccountVisit visit, String operation) {
        return visit.as(visit.root(), "patchbay", operation);
    }

    private static Map<String, Object> person(AccountVisit visit) {
        return Map.of("consoleAdministrator", visit.person().userName());
    }

    private static StsRegionsView.Row row(StsRegions.Status status) {
        return new StsRegionsView.Row(
                status.region().id(),
                status.active(),
                switch (status.kind()) {
                    case ALWAYS -> M.text("console.sts.always");
                    case OPT_IN -> M.text("console.sts.opt-in");
                    case USUAL -> "";
                },
                status.kind() == StsRegions.Kind.ALWAYS
                        ? ""
                        : status.active() ? DEACTIVATE : ACTIVATE);
    }
}
