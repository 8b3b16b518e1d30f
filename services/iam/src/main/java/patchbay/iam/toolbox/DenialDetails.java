package patchbay.iam.toolbox;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import patchbay.policy.ContextValue;
import patchbay.policy.Effect;

/**
 * Why one action on one resource was denied, as far as the caller's account may know.
 *
 * @param resource empty where the action has none
 * @param explicit whether a statement denies
 * @param context condition keys of the request, by name
 */
public record DenialDetails(
        String action,
        String resource,
        boolean explicit,
        Map<String, ContextValue> context,
        List<Policy> policies) {
    public DenialDetails {
        context = Collections.unmodifiableMap(new TreeMap<>(context));
        policies = List.copyOf(policies);
    }

    /**
     * A policy that took part.
     *
     * @param type {@code IDENTITY_BASED_POLICY}, {@code SERVICE_CONTROL_POLICY} …
     * @param uri its ARN, or a name that says nothing for one that has no ARN
     * @param attachedTo ARN of what carries it; empty where that has none
     * @param document its text at the moment of the denial
     * @param matched the statements that applied
     */
    public record Policy(
            String type,
            boolean inline,
            String uri,
            String attachedTo,
            String document,
            List<Matched> matched) {
        public Policy {
            matched = List.copyOf(matched);
        }
    }

    /** A statement that applied; one without Sid has a made one. */
    public record Matched(String sid, Effect effect) {}
}
