package patchbay.policy;

import org.jspecify.annotations.Nullable;
import patchbay.policy.PolicyParse.Parsed;

/** Which layers have a say in a request at all, and why the others have none. */
final class Applicability {
    private final Query query;
    private final PolicySet set;
    private final boolean scpBindsFederated;

    Applicability(Query query, PolicySet set, boolean scpBindsFederated) {
        this.query = query;
        this.set = set;
        this.scpBindsFederated = scpBindsFederated;
    }

    boolean applies(Layer layer) {
        return whyNot(layer) == null;
    }

    /** The resource's policy is a role's trust policy. */
    boolean isTrust() {
        return query.assumesRole()
                || (set.resource().isPresent()
                        && set.resource().get().content() instanceof Parsed(PolicyDocument document)
                        && document.type() == PolicyType.TRUST);
    }

    /**
     * The session of a federated user has no permission but what a session policy passes on; only a
     * policy that names the session itself, or everyone, can grant without (E9).
     */
    boolean nothingPassedOn() {
        return query.caller instanceof Principal.FederatedUser && set.session().isEmpty();
    }

    /** Why the layer has no say; null where it has one. Lower case, no final stop. */
    @Nullable String whyNot(Layer layer) {
        return switch (layer) {
            case SCP -> whyNoScp();
            case RCP -> whyNoRcp();
            case IDENTITY -> whyNoIdentity();
            case RESOURCE ->
                    set.resource().isEmpty() ? "the resource has no policy of its own" : null;
            case BOUNDARY ->
                    set.boundary().isEmpty()
                            ? "the caller has no permissions boundary"
                            : whyNoIdentity();
            case SESSION ->
                    set.session().isEmpty() ? "no session policy was passed" : whyNoIdentity();
            case ENDPOINT ->
                    set.endpoint().isEmpty()
                            ? "the request did not come through a VPC endpoint"
                            : null;
        };
    }

    private @Nullable String whyNoIdentity() {
        if (!query.caller.isIam()) {
            return "the caller is no IAM principal, so only the resource's side counts";
        }
        return query.caller instanceof Principal.Root
                ? "the root user has full access without it"
                : null;
    }

    private @Nullable String whyNoScp() {
        if (set.scp() instanceof PolicyLevels.None(String why)) {
            return why;
        }
        if (set.scp().levels().isEmpty()) {
            return "no organization policies were given";
        }
        boolean bound =
                query.caller.isIam()
                        || (scpBindsFederated && query.caller instanceof Principal.Federated);
        if (!bound) {
            return "service control policies bind IAM principals, and the caller is none";
        }
        return query.serviceLinked() ? "service-linked roles are exempt" : null;
    }

    private @Nullable String whyNoRcp() {
        if (set.rcp() instanceof PolicyLevels.None(String why)) {
            return why;
        }
        if (set.rcp().levels().isEmpty()) {
            return "no organization policies were given";
        }
        if (query.serviceLinked()) {
            return "service-linked roles are exempt";
        }
        return query.reachedByRcps()
                ? null
                : "resource control policies do not reach this service's resources";
    }
}
