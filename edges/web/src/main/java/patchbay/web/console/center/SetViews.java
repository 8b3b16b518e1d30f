package patchbay.web.console.center;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.AccountId;
import patchbay.identity.Instance;
import patchbay.identity.access.Assignment;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.Provisioned;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.web.console.AccountVisit;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;

/** Puts together what the page of a permission set shows. */
public final class SetViews {
    private static final Messages M = Messages.HERE;
    private static final int AT_ONCE = 200;

    private final Assignments assignments;
    private final Accounts accounts;
    private final Directory directory;

    public SetViews(Assignments assignments, Accounts accounts, Directory directory) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.directory = directory;
    }

    SetView of(AccountVisit visit, Instance instance, PermissionSet set) {
        List<Provisioned> roles =
                assignments.provisioned(instance, set.id())
                                instanceof Reply.Done<List<Provisioned>>(List<Provisioned> found)
                        ? found
                        : List.of();
        List<SetView.Holder> holders = new ArrayList<>();
        for (Provisioned role : roles) {
            for (Assignment each : assignments.behind(set.id(), role.account(), "", AT_ONCE)) {
                holders.add(holder(each));
            }
        }
        return new SetView(
                set.name(),
                set.arn(instance.region().partition().id()).toString(),
                PermissionSetPages.back(visit),
                set.description(),
                set.session().toHours(),
                set.permits().inline().orElse(""),
                set.permits().managed(),
                set.permits().customer().stream().map(it -> it.path() + it.name()).toList(),
                roles.stream().map(role -> role(visit, set, role)).toList(),
                holders,
                accounts.list().stream()
                        .filter(it -> it.closedAt().isEmpty())
                        .map(it -> new SetView.Account(it.id().digits(), it.name()))
                        .toList(),
                directory.people("", AT_ONCE).stream().map(Person::userName).toList(),
                directory.groups("", AT_ONCE).stream().map(Group::displayName).toList());
    }

    private SetView.Role role(AccountVisit visit, PermissionSet set, Provisioned role) {
        return new SetView.Role(
                role.account().digits(),
                name(role.account()),
                visit.exchange().here("/accounts/" + role.account() + "/roles/" + role.roleName()),
                role.revision() == set.revision());
    }

    private SetView.Holder holder(Assignment assignment) {
        String account = assignment.account().digits();
        String accountName = name(assignment.account());
        return switch (assignment.assignee()) {
            case Assignee.OnePerson(PersonId id) ->
                    new SetView.Holder(
                            account,
                            accountName,
                            "USER",
                            id.text(),
                            directory.person(id).map(Person::userName).orElseGet(SetViews::gone));
            case Assignee.EverybodyIn(GroupId id) ->
                    new SetView.Holder(
                            account,
                            accountName,
                            "GROUP",
                            id.text(),
                            directory.group(id).map(Group::displayName).orElseGet(SetViews::gone));
        };
    }

    private static String gone() {
        return M.text("console.sets.gone");
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}
