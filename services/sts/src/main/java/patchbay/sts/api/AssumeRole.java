package patchbay.sts.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.RoleSessionName;
import patchbay.sts.AssumeRole.Assumed;
import patchbay.sts.AssumeRole.Wish;
import patchbay.sts.SamlRequest.SessionPolicies;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.AssumeRoleRequest;
import patchbay.wire.sts.AssumeRoleResponse;
import patchbay.wire.sts.Tag;

/** Gives the caller a session of a role that trusts it. */
final class AssumeRole implements Handler<AssumeRoleRequest, AssumeRoleResponse> {
    private final patchbay.sts.AssumeRole decision;

    AssumeRole(patchbay.sts.AssumeRole decision) {
        this.decision = decision;
    }

    @Override
    public Reply<AssumeRoleResponse> handle(AssumeRoleRequest request, Call call) {
        Optional<RoleSessionName> name = RoleSessionName.parse(request.roleSessionName());
        Map<String, String> tags = new HashMap<>();
        request.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        if (name.isEmpty() || repeats(request)) {
            return Reply.refused(
                    new Fault(
                            "ValidationError",
                            400,
                            name.isEmpty()
                                    ? "The role session name is invalid."
                                    : "Duplicate tag keys found. Please note that Tag keys are case"
                                            + " insensitive."));
        }
        var wish =
                new Wish(
                        request.roleArn(),
                        name.get(),
                        request.durationSeconds().map(Duration::ofSeconds),
                        new SessionPolicies(request.policy(), Shapes.arns(request.policyArns())),
                        tags,
                        request.transitiveTagKeys(),
                        request.externalId(),
                        request.sourceIdentity());
        return decision.assume(call, wish).map(AssumeRole::response);
    }

    private static boolean repeats(AssumeRoleRequest request) {
        return request.tags().stream()
                        .map(Tag::key)
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < request.tags().size();
    }

    private static AssumeRoleResponse response(Assumed assumed) {
        return AssumeRoleResponse.builder()
                .credentials(Shapes.credentials(assumed.credentials()))
                .assumedRoleUser(Shapes.user(assumed.session()))
                .packedPolicySize(assumed.packedPercent())
                .sourceIdentity(assumed.sourceIdentity())
                .build();
    }
}
