package patchbay.web.console.access;

import static patchbay.web.console.Administration.show;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import patchbay.aws.Arn;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetRolePolicyRequest;
import patchbay.wire.iam.GetRoleRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListAttachedRolePoliciesRequest;
import patchbay.wire.iam.ListRolePoliciesRequest;
import patchbay.wire.iam.ListRolesRequest;
import patchbay.wire.iam.ListSAMLProvidersRequest;
import patchbay.wire.iam.PutRolePolicyRequest;
import patchbay.wire.iam.Role;

/** Roles: who may assume them, what they may do, and whether Entra would import them. */
public final class RolePages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 50;

    /** The policy that IAM's console attaches (rule 3.14). */
    private static final String REVOKED = "AWSRevokeOlderSessions";

    private final Administration administration;

    public RolePages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("roles", RolePages::list),
                administration.get("roles/{name}", RolePages::role),
                administration.post("roles/{name}/revoke", RolePages::revoke));
    }

    private static Answer list(AccountVisit visit) {
        Optional<String> marker =
                visit.exchange().query().one("after").filter(text -> !text.isEmpty());
        return show(
                visit,
                visit.iam(
                        IamOperations.listRoles(),
                        ListRolesRequest.builder().marker(marker).maxItems(ROWS).build()),
                page ->
                        visit.page(
                                200,
                                "console/access/roles.jte",
                                "roles",
                                M.text("console.roles.title"),
                                new RoleListView(
                                        visit.account().id().digits(),
                                        visit.here("new-role"),
                                        page.roles().stream()
                                                .map(role -> row(visit, role))
                                                .toList(),
                                        page.marker()
                                                .map(next ->
                                                        visit.here("roles")
                                                                + "?after="
                                                                + escaped(next)))));
    }

    private static RoleListView.Row row(AccountVisit visit, Role role) {
        String trust = Documents.text(role.assumeRolePolicyDocument());
        return new RoleListView.Row(
                role.roleName(),
                visit.here("roles/" + escaped(role.roleName())),
                role.arn(),
                EntraImport.providers(trust).stream().map(RolePages::lastSegment).toList(),
                EntraImport.obstacle(role.arn(), trust));
    }

    private static Answer role(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        return show(
                visit,
                visit.iam(IamOperations.getRole(), GetRoleRequest.builder().roleName(name).build()),
                found ->
                        visit.page(
                                200,
                                "console/access/role.jte",
                                "role",
                                M.text("console.role.title", name),
                                view(visit, found.role())));
    }

    private static RoleView view(AccountVisit visit, Role role) {
        String name = role.roleName();
        String trust = Documents.text(role.assumeRolePolicyDocument());
        List<RoleView.Inline> inline = inline(visit, name);
        return new RoleView(
                name,
                role.arn(),
                role.roleId(),
                role.description().orElse(""),
                role.maxSessionDuration().orElse(3600),
                Documents.readable(trust),
                providers(visit, trust),
                EntraImport.obstacle(role.arn(), trust),
                role.permissionsBoundary().flatMap(b -> b.permissionsBoundaryArn()),
                attached(visit, name),
                RoleForms.policies(visit),
                inline,
                visit.here("roles/" + escaped(name)),
                visit.here("roles/" + escaped(name) + "/revoke"),
                inline.stream().anyMatch(policy -> policy.name().equals(REVOKED)),
                visit.here("what-if") + "?principal=" + escaped(role.arn()));
    }

    private static List<RoleView.Provider> providers(AccountVisit visit, String trust) {
        Set<String> known =
                visit.iam(
                                        IamOperations.listSAMLProviders(),
                                        ListSAMLProvidersRequest.builder().build())
                                instanceof
                                Reply.Done<patchbay.wire.iam.ListSAMLProvidersResponse>(var output)
                        ? output.samlProviderList().stream()
                                .flatMap(entry -> entry.arn().stream())
                                .collect(Collectors.toSet())
                        : Set.of();
        return EntraImport.providers(trust).stream()
                .map(arn ->
                        new RoleView.Provider(
                                arn,
                                known.contains(arn)
                                        ? Optional.of(
                                                visit.here(
                                                        "providers/" + escaped(lastSegment(arn))))
                                        : Optional.empty()))
                .toList();
    }

    private static List<RoleView.Attached> attached(AccountVisit visit, String name) {
        return visit.iam(
                                IamOperations.listAttachedRolePolicies(),
                                ListAttachedRolePoliciesRequest.builder().roleName(name).build())
                        instanceof
                        Reply.Done<patchbay.wire.iam.ListAttachedRolePoliciesResponse>(var output)
                ? output.attachedPolicies().stream()
                        .map(policy ->
                                new RoleView.Attached(
                                        policy.policyName().orElse(""),
                                        policy.policyArn().orElse(""),
                                        visit.here("policies/view")
                                                + "?arn="
                                                + escaped(policy.policyArn().orElse(""))))
                        .toList()
                : List.of();
    }

    private static List<RoleView.Inline> inline(AccountVisit visit, String name) {
        List<RoleView.Inline> policies = new ArrayList<>();
        if (visit.iam(
                        IamOperations.listRolePolicies(),
                        ListRolePoliciesRequest.builder().roleName(name).build())
                instanceof Reply.Done<patchbay.wire.iam.ListRolePoliciesResponse>(var names)) {
            for (String policy : names.policyNames()) {
                if (visit.iam(
                                IamOperations.getRolePolicy(),
                                GetRolePolicyRequest.builder()
                                        .roleName(name)
                                        .policyName(policy)
                                        .build())
                        instanceof Reply.Done<patchbay.wire.iam.GetRolePolicyResponse>(var found)) {
                    policies.add(
                            new RoleView.Inline(
                                    policy,
                                    Documents.readable(
                                            Documents.text(Optional.of(found.policyDocument())))));
                }
            }
        }
        return policies;
    }

    /** Rule 3.14: what was issued until now may nothing any more. */
    private static Answer revoke(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        String document =
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Deny",
                      "Action": ["*"],
                      "Resource": ["*"],
                      "Condition": {"DateLessThan": {"aws:TokenIssueTime": "%s"}}
                    }
                  ]
                }
                """
                        .formatted(visit.now().truncatedTo(ChronoUnit.MILLIS));
        return show(
                visit,
                visit.iam(
                        IamOperations.putRolePolicy(),
                        PutRolePolicyRequest.builder()
                                .roleName(name)
                                .policyName(REVOKED)
                                .policyDocument(document)
                                .build()),
                done -> Answer.seeOther(visit.here("roles/" + escaped(name))));
    }

    static String lastSegment(String arn) {
        return Arn.parse(arn).map(Arn::lastSegment).orElse(arn);
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
