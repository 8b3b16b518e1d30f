package patchbay.web.console.center;

import static patchbay.web.console.Administration.show;

import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.identity.directory.Directory;
import patchbay.organizations.Accounts;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.sso.AccountAssignmentOperationStatus;
import patchbay.wire.sso.CreateAccountAssignmentRequest;
import patchbay.wire.sso.CreateAccountAssignmentResponse;
import patchbay.wire.sso.DeleteAccountAssignmentRequest;
import patchbay.wire.sso.DeleteAccountAssignmentResponse;
import patchbay.wire.sso.SsoOperations;

/** Gives a permission set to people and groups in accounts, and takes it away. */
public final class AssignmentPages {
    private static final Messages M = Messages.HERE;

    private final CenterDesk desk;
    private final Directory directory;

    public AssignmentPages(
            Administration administration,
            Instances instances,
            Accounts accounts,
            Directory directory) {
        this.desk = new CenterDesk(administration, instances, accounts);
        this.directory = directory;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Console.class;
        return List.of(
                Route.post(here, "/permission-sets/{id}/assign", desk.enabled(this::assign)),
                Route.post(here, "/permission-sets/{id}/unassign", desk.enabled(this::unassign)));
    }

    private Answer assign(AccountVisit visit, Instance instance) {
        Form form = visit.exchange().form();
        String name = form.text("name").strip();
        boolean person = form.text("kind").equals("USER");
        Optional<String> id =
                person
                        ? directory.person(name).map(found -> found.id().text())
                        : directory.group(name).map(found -> found.id().text());
        Reply<AccountAssignmentOperationStatus> reply =
                id.isEmpty()
                        ? Reply.refused(AccessFault.notFound(M.text("console.sets.no-one", name)))
                        : visit.call(
                                        "sso",
                                        SsoOperations.createAccountAssignment(),
                                        CreateAccountAssignmentRequest.builder()
                                                .instanceArn(instance.arn().toString())
                                                .permissionSetArn(
                                                        PermissionSetPages.arn(visit, instance))
                                                .targetId(form.text("account"))
                                                .targetType("AWS_ACCOUNT")
                                                .principalType(person ? "USER" : "GROUP")
                                                .principalId(id.get())
                                                .build())
                                .map(
                                        CreateAccountAssignmentResponse
                                                ::accountAssignmentCreationStatus)
                                .map(Optional::orElseThrow);
        return ended(visit, reply);
    }

    private Answer unassign(AccountVisit visit, Instance instance) {
        Form form = visit.exchange().form();
        return ended(
                visit,
                visit.call(
                                "sso",
                                SsoOperations.deleteAccountAssignment(),
                                DeleteAccountAssignmentRequest.builder()
                                        .instanceArn(instance.arn().toString())
                                        .permissionSetArn(PermissionSetPages.arn(visit, instance))
                                        .targetId(form.text("account"))
                                        .targetType("AWS_ACCOUNT")
                                        .principalType(form.text("kind"))
                                        .principalId(form.text("id"))
                                        .build())
                        .map(DeleteAccountAssignmentResponse::accountAssignmentDeletionStatus)
                        .map(Optional::orElseThrow));
    }

    /** An operation that failed says why; any other shows the set again. */
    private static Answer ended(AccountVisit visit, Reply<AccountAssignmentOperationStatus> reply) {
        return show(
                visit,
                reply.<AccountAssignmentOperationStatus>then(status ->
                        status.failureReason().isPresent()
                                ? Reply.refused(AccessFault.conflict(status.failureReason().get()))
                                : Reply.done(status)),
                _ -> Answer.seeOther(PermissionSetPages.back(visit)));
    }
}
