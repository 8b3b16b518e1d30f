package patchbay.iam.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.iam.Group;
import patchbay.iam.Groups;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.ManagedPolicy;
import patchbay.iam.Page;
import patchbay.iam.Permissions;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.User;
import patchbay.iam.Users;
import patchbay.iam.simulate.Attachment.Holder;
import patchbay.iam.simulate.Attachment.Kind;
import patchbay.policy.Principal;
import patchbay.wire.Reply;

/** Finds users, groups and roles with everything that says what they may do. */
public final class Entities {
    private final Roles roles;
    private final Users users;
    private final Groups groups;
    private final ManagedPolicies managed;

    public Entities(Roles roles, Users users, Groups groups, ManagedPolicies managed) {
        this.roles = roles;
        this.users = users;
        this.groups = groups;
        this.managed = managed;
    }

    /** The entity of this ARN in the account. */
    Reply<Entity> find(AccountId account, String text) {
        Optional<Arn> arn = Arn.parse(text).filter(parsed -> parsed.service().equals("iam"));
        if (arn.isEmpty()) {
            return Reply.refused(SimulationFault.notAnEntity(text));
        }
        String name = arn.get().lastSegment();
        return switch (arn.get().resourceType()) {
            case "user" ->
                    users.find(account, name)
                            .filter(user -> user.arn().equals(arn.get()))
                            .map(this::user)
                            .orElseGet(() -> none("user", name));
            case "role" ->
                    roles.find(account, name)
                            .filter(role -> role.arn().equals(arn.get()))
                            .map(this::role)
                            .orElseGet(() -> none("role", name));
            case "group" ->
                    groups.find(account, name)
                            .filter(group -> group.arn().equals(arn.get()))
                            .map(this::group)
                            .orElseGet(() -> none("group", name));
            default -> Reply.refused(SimulationFault.notAnEntity(text));
        };
    }

    private static Reply<Entity> none(String kind, String name) {
        return Reply.refused(
                SimulationFault.noSuchEntity(
                        "The " + kind + " with name " + name + " cannot be found."));
    }

    private Reply<Entity> user(User user) {
        AccountId account = user.ids().account();
        Holder holder = new Holder("user", user.name());
        var all = new Page.Wanted(Optional.empty(), Optional.of(Groups.MOST_PER_USER));
        return groups.of(account, user.name(), all)
                .map(of -> {
                    List<Attachment> policies = policies(holder, user.permissions());
                    of.items().forEach(group -> policies.addAll(policies(group)));
                    return new Entity(
                            new Principal.User(user.arn(), account, user.ids().uniqueId()),
                            policies,
                            boundary(holder, user.permissions()));
                });
    }

    private Reply<Entity> group(Group group) {
        return Reply.done(
                new Entity(
                        new Principal.User(group.arn(), group.ids().account(), ""),
                        policies(group),
                        Optional.empty()));
    }

    private List<Attachment> policies(Group group) {
        return policies(new Holder("group", group.name()), group.permissions());
    }

    private Reply<Entity> role(Role role) {
        Holder holder = new Holder("role", role.name());
        return Reply.done(
                new Entity(
                        new Principal.Role(
                                role.ids().account(),
                                Optional.of(role.arn()),
                                Optional.empty(),
                                role.ids().uniqueId()),
                        policies(holder, role.permissions()),
                        boundary(holder, role.permissions())));
    }

    private List<Attachment> policies(Holder holder, Permissions permissions) {
        List<Attachment> policies = new ArrayList<>();
        permissions
                .inline()
                .forEach((name, document) ->
                        policies.add(
                                new Attachment(
                                        Kind.INLINE, name, Optional.empty(), holder, document)));
        for (String arn : permissions.attached()) {
            policies.add(
                    managed(isProvided(arn) ? Kind.AWS_MANAGED : Kind.USER_MANAGED, arn, holder));
        }
        return policies;
    }

    private Optional<Attachment> boundary(Holder holder, Permissions permissions) {
        return permissions.boundary().map(arn -> managed(Kind.BOUNDARY, arn, holder));
    }

    /** A policy that is gone reads as empty text, which cannot be evaluated (E12). */
    private Attachment managed(Kind kind, String arn, Holder holder) {
        Optional<ManagedPolicy> policy = managed.find(arn);
        return new Attachment(
                kind,
                policy.map(found -> found.ids().name())
                        .orElse(arn.substring(arn.lastIndexOf('/') + 1)),
                Optional.of(arn),
                holder,
                policy.map(found -> found.inForce().document()).orElse(""));
    }

    private static boolean isProvided(String arn) {
        return Arn.parse(arn).filter(parsed -> parsed.account().equals("aws")).isPresent();
    }
}
