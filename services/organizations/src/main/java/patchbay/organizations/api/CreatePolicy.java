package patchbay.organizations.api;

import java.util.Optional;
import patchbay.organizations.OrganizationFault;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.OrganizationPolicyType;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.CreatePolicyRequest;
import patchbay.wire.organizations.CreatePolicyResponse;

/** Makes a policy of a type. */
final class CreatePolicy implements Handler<CreatePolicyRequest, CreatePolicyResponse> {
    private final Guard guard;
    private final OrganizationPolicies policies;

    CreatePolicy(Guard guard, OrganizationPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<CreatePolicyResponse> handle(CreatePolicyRequest request, Call call) {
        return Shapes.tags(request.tags())
                .then(tags ->
                        guard.management(
                                call,
                                Guard.Touched.nothing().policyType(request.type()).tagging(tags),
                                organization -> {
                                    Optional<OrganizationPolicyType> type =
                                            OrganizationPolicyType.parse(request.type());
                                    return type.isEmpty()
                                            ? Reply.refused(OrganizationFault.notAvailable())
                                            : policies.create(
                                                            organization,
                                                            new OrganizationPolicies.Draft(
                                                                    type.get(),
                                                                    request.name(),
                                                                    request.description(),
                                                                    request.content(),
                                                                    tags))
                                                    .map(policy ->
                                                            CreatePolicyResponse.builder()
                                                                    .policy(
                                                                            Shapes.policy(
                                                                                    organization,
                                                                                    policy))
                                                                    .build());
                                }));
    }
}
