package patchbay.iam.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.aws.Arn;
import patchbay.wire.Reply;

/**
 * Policies that a simulation leaves out. Source: <i>IAM API Reference, PolicyIdentifier</i>; SIM2.
 */
public sealed interface Exclusion {
    /** All policies of one kind: {@code inline}, {@code aws-managed}, {@code scp} … */
    record OfType(String type) implements Exclusion {}

    /** Managed policies whose ARN fits; wildcards stand in the name only. */
    record OfArn(String pattern) implements Exclusion {}

    /** An inline policy of the entities whose name fits. */
    record Inline(String policyName, String entity, String entityName) implements Exclusion {}

    /** Whether this leaves the policy out. */
    private boolean leavesOut(Attachment policy) {
        return switch (this) {
            case OfType(String type) -> policy.kind().word().equals(type);
            case OfArn(String pattern) ->
                    policy.kind() != Attachment.Kind.BOUNDARY
                            && policy.arn().filter(arn -> fits(pattern, arn)).isPresent();
            case Inline(String name, String entity, String entityName) ->
                    policy.kind() == Attachment.Kind.INLINE
                            && policy.name().equals(name)
                            && policy.holder().kind().equals(entity)
                            && fits(entityName, policy.holder().name());
        };
    }

    /** The policies that stay. */
    static List<Attachment> apply(List<Exclusion> exclusions, List<Attachment> policies) {
        return policies.stream()
                .filter(policy -> exclusions.stream().noneMatch(e -> e.leavesOut(policy)))
                .toList();
    }

    /** Whether the organization's service control policies are left out. */
    static boolean ofServiceControl(List<Exclusion> exclusions) {
        return exclusions.contains(new OfType("scp"));
    }

    /**
     * The exclusion that exactly one of the three describes.
     *
     * @param inline an inline policy, read already
     */
    static Reply<Exclusion> of(
            Optional<String> type, Optional<String> arn, Optional<Inline> inline) {
        int given =
                (type.isPresent() ? 1 : 0)
                        + (arn.isPresent() ? 1 : 0)
                        + (inline.isPresent() ? 1 : 0);
        if (given != 1) {
            return Reply.refused(
                    SimulationFault.invalid(
                            "A policy identifier must specify exactly one of PolicyType, PolicyArn,"
                                    + " or InlinePolicyIdentifier."));
        }
        if (arn.isPresent() && !isPolicyArn(arn.get())) {
            return Reply.refused(
                    SimulationFault.invalid("Invalid policy identifier: " + arn.get() + "."));
        }
        if (inline.isPresent() && stars(inline.get().entityName()) > 1) {
            return Reply.refused(
                    SimulationFault.invalid(
                            "Invalid policy identifier: " + inline.get().entityName() + "."));
        }
        return Reply.done(
                type.<Exclusion>map(OfType::new)
                        .or(() -> arn.map(OfArn::new))
                        .or(() -> inline)
                        .orElseThrow());
    }

    private static boolean isPolicyArn(String text) {
        Optional<Arn> arn = Arn.parse(text);
        if (arn.isEmpty()
                || !arn.get().service().equals("iam")
                || !arn.get().resourceType().equals("policy")
                || stars(text) > 1) {
            return false;
        }
        String before = text.substring(0, text.lastIndexOf('/') + 1);
        return before.chars().noneMatch(c -> Set.of('*', '?').contains((char) c));
    }

    private static long stars(String text) {
        return text.chars().filter(c -> c == '*').count();
    }

    /** One star at most, so that matching is linear. */
    private static boolean fits(String pattern, String text) {
        String regex =
                pattern.chars()
                        .mapToObj(c ->
                                switch (c) {
                                    case '*' -> ".*";
                                    case '?' -> ".";
                                    default -> Pattern.quote(Character.toString(c));
                                })
                        .collect(Collectors.joining());
        return Pattern.matches(regex, text);
    }
}
