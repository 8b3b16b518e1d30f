package patchbay.web.console.center;

import static patchbay.web.console.Administration.show;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.PermissionSets;
import patchbay.organizations.Accounts;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.shape.Structured;
import patchbay.wire.sso.AttachManagedPolicyToPermissionSetRequest;
import patchbay.wire.sso.CreatePermissionSetRequest;
import patchbay.wire.sso.CreatePermissionSetResponse;
import patchbay.wire.sso.DeleteInlinePolicyFromPermissionSetRequest;
import patchbay.wire.sso.DeletePermissionSetRequest;
import patchbay.wire.sso.DescribePermissionSetRequest;
import patchbay.wire.sso.DetachManagedPolicyFromPermissionSetRequest;
import patchbay.wire.sso.ListPermissionSetsRequest;
import patchbay.wire.sso.ProvisionPermissionSetRequest;
import patchbay.wire.sso.PutInlinePolicyToPermissionSetRequest;
import patchbay.wire.sso.SsoOperations;
import patchbay.wire.sso.UpdatePermissionSetRequest;

/** Permission sets: listed, made, changed, and brought to the accounts. */
public final class PermissionSetPages {
    private static final Messages M = Messages.HERE;
    private static final int AT_ONCE = 500;

    private final CenterDesk desk;
    private final PermissionSets sets;
    private final Assignments assignments;
    private final SetViews views;

    public PermissionSetPages(
            Administration administration,
            Instances instances,
            Accounts accounts,
            PermissionSets sets,
            Assignments assignments,
            SetViews views) {
        this.desk = new CenterDesk(administration, instances, accounts);
        this.sets = sets;
        this.assignments = assignments;
        this.views = views;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Console.class;
        String one = "/permission-sets/{id}";
        return List.of(
                Route.get(here, "/permission-sets", desk.enabled(this::list)),
                Route.post(here, "/permission-sets", desk.enabled(PermissionSetPages::create)),
                Route.get(here, one, desk.enabled(this::page)),
                Route.post(here, one + "/settings", desk.enabled(PermissionSetPages::settings)),
                Route.post(here, one + "/inline", desk.enabled(PermissionSetPages::inline)),
                Route.post(here, one + "/attach", desk.enabled(PermissionSetPages::attach)),
                Route.post(here, one + "/detach", desk.enabled(PermissionSetPages::detach)),
                Route.post(here, one + "/provision", desk.enabled(PermissionSetPages::provision)),
                Route.post(here, one + "/delete", desk.enabled(PermissionSetPages::delete)));
    }

    private Answer list(AccountVisit visit, Instance instance) {
        Reply<?> allowed =
                visit.call(
                        "sso",
                        SsoOperations.listPermissionSets(),
                        ListPermissionSetsRequest.builder()
                                .instanceArn(instance.arn().toString())
                                .build());
        return show(
                visit,
                allowed,
                _ ->
                        visit.page(
                                200,
                                "console/center/sets.jte",
                                "permission-sets",
                                M.text("console.sets.title"),
                                new SetListView(
                                        sets.list(instance, "", AT_ONCE).stream()
                                                .map(set -> row(visit, instance, set))
                                                .sorted(Comparator.comparing(SetListView.Row::name))
                                                .toList(),
                                        visit.exchange().here("/permission-sets"))));
    }

    private SetListView.Row row(AccountVisit visit, Instance instance, PermissionSet set) {
        int accounts =
                assignments.provisioned(instance, set.id()) instanceof Reply.Done<?> done
                                && done.output() instanceof List<?> roles
                        ? roles.size()
                        : 0;
        return new SetListView.Row(
                set.name(),
                visit.exchange().here("/permission-sets/" + set.id()),
                set.description(),
                M.text("console.sets.session", set.session().toHours()),
                accounts);
    }

    private static Answer create(AccountVisit visit, Instance instance) {
        String description = visit.exchange().form().text("description").strip();
        Reply<CreatePermissionSetResponse> reply =
                visit.call(
                        "sso",
                        SsoOperations.createPermissionSet(),
                        CreatePermissionSetRequest.builder()
                                .instanceArn(instance.arn().toString())
                                .name(visit.exchange().form().text("name").strip())
                                .description(Optional.of(description).filter(it -> !it.isEmpty()))
                                .sessionDuration(hours(visit))
                                .build());
        return show(
                visit,
                reply,
                made -> {
                    String arn =
                            made.permissionSet().orElseThrow().permissionSetArn().orElseThrow();
                    return Answer.seeOther(
                            visit.exchange()
                                    .here(
                                            "/permission-sets/"
                                                    + arn.substring(arn.lastIndexOf('/') + 1)));
                });
    }

    private static String hours(AccountVisit visit) {
        return "PT" + visit.exchange().form().text("hours").strip() + "H";
    }

    private Answer page(AccountVisit visit, Instance instance) {
        String id = visit.exchange().pathValue("id");
        Reply<PermissionSet> set =
                visit.call(
                                "sso",
                                SsoOperations.describePermissionSet(),
                                DescribePermissionSetRequest.builder()
                                        .instanceArn(instance.arn().toString())
                                        .permissionSetArn(arn(visit, instance))
                                        .build())
                        .then(_ -> sets.get(instance, id));
        return show(
                visit,
                set,
                found ->
                        visit.page(
                                200,
                                "console/center/set.jte",
                                "permission-set",
                                found.name(),
                                views.of(visit, instance, found)));
    }

    static String arn(AccountVisit visit, Instance instance) {
        return "arn:"
                + instance.region().partition().id()
                + ":sso:::permissionSet/"
                + instance.id()
                + "/"
                + visit.exchange().pathValue("id");
    }

    /** Changes something, and shows the set again. */
    private static <I extends Structured, O extends Structured> Answer changed(
            AccountVisit visit, Operation<I, O> operation, I input) {
        return show(visit, visit.call("sso", operation, input), _ -> Answer.seeOther(back(visit)));
    }

    static String back(AccountVisit visit) {
        return visit.exchange().here("/permission-sets/" + visit.exchange().pathValue("id"));
    }

    private static Answer settings(AccountVisit visit, Instance instance) {
        String description = visit.exchange().form().text("description").strip();
        return changed(
                visit,
                SsoOperations.updatePermissionSet(),
                UpdatePermissionSetRequest.builder()
                        .instanceArn(instance.arn().toString())
                        .permissionSetArn(arn(visit, instance))
                        .description(Optional.of(description).filter(it -> !it.isEmpty()))
                        .sessionDuration(hours(visit))
                        .build());
    }

    /** The empty text takes the policy away. */
    private static Answer inline(AccountVisit visit, Instance instance) {
        String document = visit.exchange().form().text("policy").strip();
        return document.isEmpty()
                ? changed(
                        visit,
                        SsoOperations.deleteInlinePolicyFromPermissionSet(),
                        DeleteInlinePolicyFromPermissionSetRequest.builder()
                                .instanceArn(instance.arn().toString())
                                .permissionSetArn(arn(visit, instance))
                                .build())
                : changed(
                        visit,
                        SsoOperations.putInlinePolicyToPermissionSet(),
                        PutInlinePolicyToPermissionSetRequest.builder()
                                .instanceArn(instance.arn().toString())
                                .permissionSetArn(arn(visit, instance))
                                .inlinePolicy(document)
                                .build());
    }

    private static Answer attach(AccountVisit visit, Instance instance) {
        String policy = visit.exchange().form().text("policy").strip();
        String arn =
                policy.startsWith("arn:")
                        ? policy
                        : "arn:"
                                + instance.region().partition().id()
                                + ":iam::aws:policy/"
                                + policy;
        return changed(
                visit,
                SsoOperations.attachManagedPolicyToPermissionSet(),
                AttachManagedPolicyToPermissionSetRequest.builder()
                        .instanceArn(instance.arn().toString())
                        .permissionSetArn(arn(visit, instance))
                        .managedPolicyArn(arn)
                        .build());
    }

    private static Answer detach(AccountVisit visit, Instance instance) {
        return changed(
                visit,
                SsoOperations.detachManagedPolicyFromPermissionSet(),
                DetachManagedPolicyFromPermissionSetRequest.builder()
                        .instanceArn(instance.arn().toString())
                        .permissionSetArn(arn(visit, instance))
                        .managedPolicyArn(visit.exchange().form().text("policy"))
                        .build());
    }

    private static Answer provision(AccountVisit visit, Instance instance) {
        return changed(
                visit,
                SsoOperations.provisionPermissionSet(),
                ProvisionPermissionSetRequest.builder()
                        .instanceArn(instance.arn().toString())
                        .permissionSetArn(arn(visit, instance))
                        .targetType("ALL_PROVISIONED_ACCOUNTS")
                        .build());
    }

    private static Answer delete(AccountVisit visit, Instance instance) {
        return show(
                visit,
                visit.call(
                        "sso",
                        SsoOperations.deletePermissionSet(),
                        DeletePermissionSetRequest.builder()
                                .instanceArn(instance.arn().toString())
                                .permissionSetArn(arn(visit, instance))
                                .build()),
                _ -> Answer.seeOther(visit.exchange().here("/permission-sets")));
    }
}
