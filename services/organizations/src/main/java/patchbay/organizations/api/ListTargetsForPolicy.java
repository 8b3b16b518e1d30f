package patchbay.organizations.api;

import patchbay.aws.AccountId;
import patchbay.organizations.Member;
import patchbay.organizations.MemberAccounts;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.Unit;
import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListTargetsForPolicyRequest;
import patchbay.wire.organizations.ListTargetsForPolicyResponse;
import patchbay.wire.organizations.PolicyTargetSummary;

/** Lists where a policy hangs. */
final class ListTargetsForPolicy
        implements Handler<ListTargetsForPolicyRequest, ListTargetsForPolicyResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;
    private final Units units;
    private final MemberAccounts accounts;

    ListTargetsForPolicy(
            Guard guard, OrganizationPolicies policies, Units units, MemberAccounts accounts) {
        this.guard = guard;
        this.policies = policies;
        this.units = units;
        this.accounts = accounts;
    }

    @Override
    public Reply<ListTargetsForPolicyResponse> handle(
            ListTargetsForPolicyRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.policyId()),
                organization ->
                        policies.targets(
                                        organization,
                                        request.policyId(),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListTargetsForPolicyResponse.builder()
                                                .targets(
                                                        page.items().stream()
                                                                .map(id -> target(organization, id))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }

    private PolicyTargetSummary target(Organization organization, String id) {
        Units.Node node = Units.node(id);
        PolicyTargetSummary.Builder target =
                PolicyTargetSummary.builder().targetId(id).type(node.kind().name());
        return switch (node.kind()) {
            case ROOT -> target.arn(organization.rootArn().toString()).name(Shapes.ROOT).build();
            case ORGANIZATIONAL_UNIT -> {
                if (units.get(organization, id) instanceof Reply.Done<Unit>(Unit unit)) {
                    target.name(unit.name());
                }
                yield target.arn(organization.unitArn(id).toString()).build();
            }
            case ACCOUNT -> {
                var account = new AccountId(id);
                if (accounts.get(organization, account) instanceof Reply.Done<Member>(var member)) {
                    target.name(member.account().name());
                }
                yield target.arn(organization.accountArn(account).toString()).build();
            }
        };
    }
}
