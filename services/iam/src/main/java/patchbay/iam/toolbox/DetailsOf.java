package patchbay.iam.toolbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.ContextValue;
import patchbay.policy.Decision;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.Layer;
import patchbay.policy.PolicyParse.Parsed;
import patchbay.policy.PolicyRequest;
import patchbay.policy.Principal;

/**
 * What AWS tells of a denial, made from our explanation of it. What belongs to another account, its
 * policies and what is known of its resource, is left out.
 */
final class DetailsOf {
    private final PolicyRequest request;
    private final Explanation explanation;
    private final boolean foreign;

    private DetailsOf(Decision decision) {
        this.request = decision.request();
        this.explanation = decision.explanation();
        Optional<AccountId> owner =
                request.resourceAccount()
                        .or(() ->
                                Arn.parse(request.resource())
                                        .map(Arn::account)
                                        .flatMap(AccountId::parse));
        this.foreign = owner.isPresent() && !owner.equals(request.principal().account());
    }

    static DenialDetails of(Decision decision) {
        return new DetailsOf(decision).details();
    }

    private DenialDetails details() {
        List<DenialDetails.Policy> policies = new ArrayList<>();
        for (LayerExplanation layer : explanation.layers()) {
            if (!(foreign && (layer.layer() == Layer.RESOURCE || layer.layer() == Layer.RCP))) {
                layer.policies().forEach(policy -> policies.add(policy(layer.layer(), policy)));
            }
        }
        return new DenialDetails(
                request.action(),
                request.resource().equals("*") ? "" : request.resource(),
                explanation.outcome() == Outcome.EXPLICIT_DENY,
                context(),
                policies);
    }

    private Map<String, ContextValue> context() {
        Map<String, ContextValue> context = new HashMap<>();
        for (String name : request.context().names()) {
            boolean ofResource = name.toLowerCase(Locale.ROOT).contains(":resource");
            if (!(foreign && ofResource)) {
                request.context().get(name).ifPresent(value -> context.put(name, value));
            }
        }
        return context;
    }

    private DenialDetails.Policy policy(Layer layer, PolicyExplanation told) {
        AttachedPolicy policy = told.policy();
        return new DenialDetails.Policy(
                type(layer),
                policy.arn().isEmpty(),
                policy.arn().orElseGet(() -> opaque(layer, told)),
                carrier(layer, policy),
                policy.content() instanceof Parsed parsed ? parsed.document().text() : "{}",
                explanation.outcome() == Outcome.EXPLICIT_DENY ? matched(told) : List.of());
    }

    private static String type(Layer layer) {
        return switch (layer) {
            case SCP -> "SERVICE_CONTROL_POLICY";
            case RCP -> "RESOURCE_CONTROL_POLICY";
            case IDENTITY -> "IDENTITY_BASED_POLICY";
            case RESOURCE -> "RESOURCE_BASED_POLICY";
            case BOUNDARY -> "PERMISSIONS_BOUNDARY";
            case SESSION -> "SESSION_POLICY";
            case ENDPOINT -> "VPC_ENDPOINT_POLICY";
        };
    }

    /** An inline policy is told by what nobody can read anything from. */
    private String opaque(Layer layer, PolicyExplanation told) {
        String place =
                String.join(
                        "\n",
                        request.principal().display(),
                        layer.name(),
                        told.level(),
                        told.policy().attachedTo(),
                        told.policy().name());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The principal, the resource, or what an organization's policy hangs at. */
    private String carrier(Layer layer, AttachedPolicy policy) {
        return switch (layer) {
            case IDENTITY, BOUNDARY, SESSION -> arn(request.principal());
            case RESOURCE -> Arn.parse(request.resource()).map(Arn::toString).orElse("");
            case SCP, RCP, ENDPOINT -> Arn.parse(policy.attachedTo()).map(Arn::toString).orElse("");
        };
    }

    private static String arn(Principal principal) {
        return principal instanceof Principal.Role role
                ? role.role().or(role::session).map(Arn::toString).orElse("")
                : principal.display();
    }

    private static List<DenialDetails.Matched> matched(PolicyExplanation told) {
        return told.statements().stream()
                .filter(StatementExplanation::applies)
                .map(statement ->
                        new DenialDetails.Matched(
                                statement
                                        .sid()
                                        .orElseGet(() -> "Statement" + (statement.index() + 1)),
                                statement.effect()))
                .toList();
    }
}
