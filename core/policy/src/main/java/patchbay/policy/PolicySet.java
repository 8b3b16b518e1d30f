package patchbay.policy;

import java.util.List;
import java.util.Optional;

/**
 * Every document that may have a say in one request.
 *
 * @param identity the user's own and groups', or the role's; empty: none
 * @param resource the resource's policy; for a role its trust policy
 * @param boundary the caller's permissions boundary; empty: the caller has none
 * @param session the policies passed with the session, together one set; empty: none were passed
 * @param scp of the caller's account; {@code None} for the management account
 * @param rcp of the resource's account; AWS's full-access policy is attached to every level and
 *     need not be listed
 * @param endpoint of the VPC endpoint that the call came through; empty: it came through none
 */
public record PolicySet(
        List<AttachedPolicy> identity,
        Optional<AttachedPolicy> resource,
        List<AttachedPolicy> boundary,
        List<AttachedPolicy> session,
        PolicyLevels scp,
        PolicyLevels rcp,
        List<AttachedPolicy> endpoint) {
    private static final PolicyLevels NO_ORGANIZATION =
            new PolicyLevels.None("no organization policies were given");

    /** Nothing attached anywhere. */
    public static final PolicySet EMPTY =
            new PolicySet(
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    NO_ORGANIZATION,
                    NO_ORGANIZATION,
                    List.of());

    public PolicySet {
        identity = List.copyOf(identity);
        boundary = List.copyOf(boundary);
        session = List.copyOf(session);
        endpoint = List.copyOf(endpoint);
    }

    public PolicySet withIdentity(List<AttachedPolicy> policies) {
        return new PolicySet(policies, resource, boundary, session, scp, rcp, endpoint);
    }

    public PolicySet withIdentity(AttachedPolicy... policies) {
        return withIdentity(List.of(policies));
    }

    public PolicySet withResource(AttachedPolicy policy) {
        return new PolicySet(identity, Optional.of(policy), boundary, session, scp, rcp, endpoint);
    }

    public PolicySet withBoundary(AttachedPolicy... policies) {
        return new PolicySet(identity, resource, List.of(policies), session, scp, rcp, endpoint);
    }

    public PolicySet withSession(List<AttachedPolicy> policies) {
        return new PolicySet(identity, resource, boundary, policies, scp, rcp, endpoint);
    }

    public PolicySet withScp(PolicyLevels levels) {
        return new PolicySet(identity, resource, boundary, session, levels, rcp, endpoint);
    }

    public PolicySet withRcp(PolicyLevels levels) {
        return new PolicySet(identity, resource, boundary, session, scp, levels, endpoint);
    }

    public PolicySet withEndpoint(AttachedPolicy... policies) {
        return new PolicySet(identity, resource, boundary, session, scp, rcp, List.of(policies));
    }
}
