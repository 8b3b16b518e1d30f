package patchbay.web.console.access;

import static patchbay.web.console.Administration.show;
import static patchbay.web.console.access.RolePages.escaped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetPolicyRequest;
import patchbay.wire.iam.GetPolicyResponse;
import patchbay.wire.iam.GetPolicyVersionRequest;
import patchbay.wire.iam.GetPolicyVersionResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListEntitiesForPolicyRequest;
import patchbay.wire.iam.ListEntitiesForPolicyResponse;
import patchbay.wire.iam.ListPoliciesRequest;
import patchbay.wire.iam.ListPolicyVersionsRequest;
import patchbay.wire.iam.ListPolicyVersionsResponse;
import patchbay.wire.iam.Policy;

/** Managed policies: the documents, their versions, and who has them. */
public final class PolicyPages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 50;

    private final Administration administration;

    public PolicyPages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("policies", PolicyPages::list),
                administration.get("policies/view", PolicyPages::policy));
    }

    private static Answer list(AccountVisit visit) {
        boolean ours = !visit.exchange().query().text("scope").equals("AWS");
        Optional<String> marker =
                visit.exchange().query().one("after").filter(text -> !text.isEmpty());
        String here = visit.here("policies");
        return show(
                visit,
                visit.iam(
                        IamOperations.listPolicies(),
                        ListPoliciesRequest.builder()
                                .scope(ours ? "Local" : "AWS")
                                .marker(marker)
                                .maxItems(ROWS)
                                .build()),
                page ->
                        visit.page(
                                200,
                                "console/access/policies.jte",
                                "policies",
                                M.text("console.policies.title"),
                                new PolicyListView(
                                        visit.account().id().digits(),
                                        ours,
                                        page.policies().stream().map(p -> row(visit, p)).toList(),
                                        ours ? here + "?scope=AWS" : here,
                                        visit.here("policies/edit"),
                                        page.marker()
                                                .map(next ->
                                                        here
                                                                + (ours ? "?" : "?scope=AWS&")
                                                                + "after="
                                                                + escaped(next)))));
    }

    private static PolicyListView.Row row(AccountVisit visit, Policy policy) {
        String arn = policy.arn().orElse("");
        return new PolicyListView.Row(
                policy.policyName().orElse(""),
                visit.here("policies/view") + "?arn=" + escaped(arn),
                arn,
                policy.attachmentCount().orElse(0));
    }

    private static Answer policy(AccountVisit visit) {
        String arn = visit.exchange().query().text("arn");
        return show(
                visit,
                visit.iam(
                        IamOperations.getPolicy(),
                        GetPolicyRequest.builder().policyArn(arn).build()),
                found ->
                        visit.page(
                                200,
                                "console/access/policy.jte",
                                "policy",
                                M.text(
                                        "console.policy.title",
                                        found.policy().flatMap(Policy::policyName).orElse("")),
                                view(visit, arn, found.policy().orElseThrow())));
    }

    private static PolicyView view(AccountVisit visit, String arn, Policy policy) {
        boolean ours = arn.contains(":" + visit.account().id() + ":");
        return new PolicyView(
                policy.policyName().orElse(""),
                arn,
                Documents.readable(document(visit, arn, policy)),
                versions(visit, arn),
                holders(visit, arn),
                ours
                        ? Optional.of(visit.here("policies/edit") + "?arn=" + escaped(arn))
                        : Optional.empty());
    }

    /** The text of the policy's default version. */
    static String document(AccountVisit visit, String arn, Policy policy) {
        return visit.iam(
                                IamOperations.getPolicyVersion(),
                                GetPolicyVersionRequest.builder()
                                        .policyArn(arn)
                                        .versionId(policy.defaultVersionId().orElse("v1"))
                                        .build())
                        instanceof Reply.Done<GetPolicyVersionResponse>(var found)
                ? Documents.text(found.policyVersion().flatMap(version -> version.document()))
                : "";
    }

    /** The policy of this ARN, where there is one. */
    static Optional<Policy> find(AccountVisit visit, String arn) {
        return visit.iam(
                                IamOperations.getPolicy(),
                                GetPolicyRequest.builder().policyArn(arn).build())
                        instanceof Reply.Done<GetPolicyResponse>(var found)
                ? found.policy()
                : Optional.empty();
    }

    private static List<PolicyView.Version> versions(AccountVisit visit, String arn) {
        return visit.iam(
                                IamOperations.listPolicyVersions(),
                                ListPolicyVersionsRequest.builder().policyArn(arn).build())
                        instanceof Reply.Done<ListPolicyVersionsResponse>(var found)
                ? found.versions().stream()
                        .map(version ->
                                new PolicyView.Version(
                                        version.versionId().orElse(""),
                                        version.isDefaultVersion().orElse(false),
                                        version.createDate().map(Instant::toString).orElse("")))
                        .toList()
                : List.of();
    }

    private static List<String> holders(AccountVisit visit, String arn) {
        List<String> holders = new ArrayList<>();
        if (visit.iam(
                        IamOperations.listEntitiesForPolicy(),
                        ListEntitiesForPolicyRequest.builder().policyArn(arn).build())
                instanceof Reply.Done<ListEntitiesForPolicyResponse>(var found)) {
            found.policyRoles().forEach(it -> holders.add("role " + it.roleName().orElse("")));
            found.policyUsers().forEach(it -> holders.add("user " + it.userName().orElse("")));
            found.policyGroups().forEach(it -> holders.add("group " + it.groupName().orElse("")));
        }
        return holders;
    }
}
