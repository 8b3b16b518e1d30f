package patchbay.web.console.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.RoleSessionName;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.console.DecisionView;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetRoleRequest;
import patchbay.wire.iam.GetRoleResponse;
import patchbay.wire.iam.GetUserRequest;
import patchbay.wire.iam.GetUserResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListRolesRequest;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.iam.ListUsersRequest;
import patchbay.wire.iam.ListUsersResponse;
import patchbay.wire.iam.Role;
import patchbay.wire.iam.User;

/**
 * What would happen if somebody asked for something: decided by the one Authorizer, with every
 * policy that is attached now, and done by nobody.
 */
public final class WhatIfPages {
    private static final Messages M = Messages.HERE;

    /** The session whose name stands in {@code aws:userid}, unless the form says otherwise. */
    private static final RoleSessionName SESSION = new RoleSessionName("what-if");

    private static final int SUGGESTED = 100;

    private final Administration administration;
    private final Authorizer authorizer;

    public WhatIfPages(Administration administration, Authorizer authorizer) {
        this.administration = administration;
        this.authorizer = authorizer;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("what-if", visit -> page(visit, visit.exchange().query())));
    }

    private Answer page(AccountVisit visit, Form form) {
        String principal = form.text("principal").strip();
        String action = form.text("action").strip();
        String resource = form.text("resource").strip();
        boolean asked = !principal.isEmpty() && !action.isEmpty();
        Optional<Caller> caller = asked ? caller(visit, principal) : Optional.empty();
        Optional<String> problem =
                !asked || caller.isPresent()
                        ? Optional.empty()
                        : Optional.of(M.text("console.what-if.nobody", principal));
        return visit.page(
                problem.isPresent() ? 404 : 200,
                "console/access/what-if.jte",
                "what-if",
                M.text("console.what-if.title"),
                new WhatIfView(
                        visit.account().id().digits(),
                        principal,
                        principals(visit),
                        action,
                        resource,
                        form.text("context"),
                        problem,
                        caller.map(who -> decide(visit, who, action, resource, form)),
                        visit.here("what-if")));
    }

    private DecisionView decide(
            AccountVisit visit, Caller caller, String action, String resource, Form form) {
        Authorization outcome =
                authorizer.authorize(
                        visit.as(caller, service(action), name(action)),
                        action,
                        resource.isEmpty() ? "*" : resource,
                        ContextLines.values(form.text("context")));
        return switch (outcome) {
            case Authorization.Allowed allowed ->
                    DecisionView.of(allowed.decision().explanation(), Optional.empty());
            case Authorization.Denied denied ->
                    DecisionView.of(
                            denied.decision().explanation(), Optional.of(denied.fault().message()));
        };
    }

    private static String service(String action) {
        int colon = action.indexOf(':');
        return colon < 0 ? action : action.substring(0, colon);
    }

    private static String name(String action) {
        return action.substring(action.indexOf(':') + 1);
    }

    private static List<String> principals(AccountVisit visit) {
        Stream<String> roles =
                visit.iam(
                                        IamOperations.listRoles(),
                                        ListRolesRequest.builder().maxItems(SUGGESTED).build())
                                instanceof Reply.Done<ListRolesResponse>(var found)
                        ? found.roles().stream().map(Role::arn)
                        : Stream.of();
        Stream<String> users =
                visit.iam(
                                        IamOperations.listUsers(),
                                        ListUsersRequest.builder().maxItems(SUGGESTED).build())
                                instanceof Reply.Done<ListUsersResponse>(var found)
                        ? found.users().stream().map(User::arn)
                        : Stream.of();
        return Stream.concat(roles, users).toList();
    }

    /** The role's session, the user or the root user that an ARN of this account names. */
    private static Optional<Caller> caller(AccountVisit visit, String principal) {
        Optional<Arn> arn =
                Arn.parse(principal)
                        .filter(named -> named.account().equals(visit.account().id().digits()));
        if (arn.isEmpty()) {
            return Optional.empty();
        }
        String resource = arn.get().resource();
        if (resource.equals("root")) {
            return Optional.of(visit.root());
        }
        return resource.startsWith("role/")
                ? role(visit, arn.get())
                : resource.startsWith("user/") ? user(visit, arn.get()) : Optional.empty();
    }

    private static Optional<Caller> role(AccountVisit visit, Arn arn) {
        if (!(visit.iam(
                        IamOperations.getRole(),
                        GetRoleRequest.builder().roleName(arn.lastSegment()).build())
                instanceof Reply.Done<GetRoleResponse>(var found))) {
            return Optional.empty();
        }
        Instant now = visit.now();
        return Optional.of(
                new Caller.RoleSession(
                        visit.account().id(),
                        Arn.parse(found.role().arn()).orElseThrow(),
                        found.role().roleId(),
                        SESSION,
                        now,
                        now.plus(Duration.ofHours(1)),
                        List.of(),
                        Map.of(),
                        Map.of()));
    }

    private static Optional<Caller> user(AccountVisit visit, Arn arn) {
        if (!(visit.iam(
                        IamOperations.getUser(),
                        GetUserRequest.builder().userName(arn.lastSegment()).build())
                instanceof Reply.Done<GetUserResponse>(var found))) {
            return Optional.empty();
        }
        User user = found.user();
        return Optional.of(
                new Caller.User(
                        visit.account().id(),
                        Arn.parse(user.arn()).orElseThrow(),
                        user.userName(),
                        user.userId()));
    }
}
