package patchbay.iam.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import patchbay.policy.Effect;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.Say;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.Layer;

/** What AWS's simulator tells of a decision: less than the explanation holds. */
final class Projection {
    private static final Set<Layer> TOLD_OF =
            Set.of(Layer.IDENTITY, Layer.RESOURCE, Layer.BOUNDARY);

    private final Explanation explanation;
    private final String resource;
    private final boolean inOrganization;
    private final boolean crossAccount;

    /**
     * @param inOrganization the principal's account is in an organization
     * @param crossAccount the resource belongs to another account
     */
    Projection(
            Explanation explanation,
            String resource,
            boolean inOrganization,
            boolean crossAccount) {
        this.explanation = explanation;
        this.resource = resource;
        this.inOrganization = inOrganization;
        this.crossAccount = crossAccount;
    }

    Result result() {
        Say organization = say(Layer.SCP);
        if (organization == Say.DENIES || organization == Say.SILENT) {
            // The simulation ends here (SIM4).
            return new Result(
                    resource,
                    outcome(organization),
                    List.of(),
                    List.of(),
                    Optional.of(false),
                    Optional.empty(),
                    Optional.empty());
        }
        Say boundary = say(Layer.BOUNDARY);
        return new Result(
                resource,
                explanation.outcome(),
                matched(),
                missing(),
                inOrganization ? Optional.of(true) : Optional.empty(),
                boundary == Say.NOT_APPLIED
                        ? Optional.empty()
                        : Optional.of(boundary == Say.ALLOWS),
                details());
    }

    private LayerExplanation layer(Layer layer) {
        return explanation.layers().stream()
                .filter(told -> told.layer() == layer)
                .findFirst()
                .orElseThrow();
    }

    private Say say(Layer layer) {
        return layer(layer).say();
    }

    private static Outcome outcome(Say say) {
        return switch (say) {
            case ALLOWS, NOT_APPLIED -> Outcome.ALLOWED;
            case SILENT -> Outcome.IMPLICIT_DENY;
            case DENIES -> Outcome.EXPLICIT_DENY;
        };
    }

    /**
     * A denial shows the statements that deny, a permission those that permit; a boundary permits
     * nothing by itself.
     */
    private List<Result.Matched> matched() {
        return switch (explanation.outcome()) {
            case ALLOWED -> matched(Effect.ALLOW, Stream.of(Layer.IDENTITY, Layer.RESOURCE));
            case EXPLICIT_DENY ->
                    matched(Effect.DENY, Stream.of(Layer.IDENTITY, Layer.RESOURCE, Layer.BOUNDARY));
            case IMPLICIT_DENY -> List.of();
        };
    }

    private List<Result.Matched> matched(Effect effect, Stream<Layer> layers) {
        return layers.map(this::layer)
                .flatMap(layer ->
                        layer.policies().stream().flatMap(policy -> matched(layer, policy, effect)))
                .toList();
    }

    private static Stream<Result.Matched> matched(
            LayerExplanation layer, PolicyExplanation policy, Effect effect) {
        return policy.statements().stream()
                .filter(statement -> statement.applies() && statement.effect() == effect)
                .map(statement ->
                        new Result.Matched(
                                policy.policy().name(),
                                type(layer.layer()),
                                statement.span().reportedStart(),
                                statement.span().end()));
    }

    /** Observed: words that the API's own enumeration does not have (SIM5). */
    private static String type(Layer layer) {
        return layer == Layer.RESOURCE ? "Resource Policy" : "IAM Policy";
    }

    private List<String> missing() {
        return Combined.once(
                explanation.layers().stream()
                        .filter(layer -> TOLD_OF.contains(layer.layer()))
                        .flatMap(layer -> layer.policies().stream())
                        .flatMap(policy -> policy.statements().stream())
                        .filter(Projection::evaluated)
                        .flatMap(statement -> statement.missingKeys().stream()));
    }

    /** Its elements fit, or would if a variable in them had a value. */
    private static boolean evaluated(StatementExplanation statement) {
        return statement.elements().stream()
                .allMatch(element -> element.fits() || isUnresolved(element));
    }

    private static boolean isUnresolved(ElementExplanation element) {
        return element.patterns().stream().anyMatch(p -> p.substituted().isEmpty());
    }

    private Optional<Map<String, Outcome>> details() {
        if (resource.equals("*")) {
            return Optional.empty();
        }
        Map<String, Outcome> details = new TreeMap<>();
        if (crossAccount) {
            details.put("IAM Policy", outcome(say(Layer.IDENTITY)));
            details.put("Resource Policy", outcome(say(Layer.RESOURCE)));
            if (say(Layer.BOUNDARY) != Say.NOT_APPLIED) {
                details.put("Permissions Boundary Policy", outcome(say(Layer.BOUNDARY)));
            }
        }
        return Optional.of(details);
    }
}
