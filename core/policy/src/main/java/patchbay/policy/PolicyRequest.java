package patchbay.policy;

import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * One thing that somebody wants to do to one resource. An API call may need several; all must pass
 * (Q5).
 *
 * @param action {@code service:Name}, in any case
 * @param resource ARN, or {@code *} for actions without resource types (Q2); never a pattern
 * @param resourceAccount the resource's owner; where empty, the account in its ARN, and where that
 *     has none, the caller's own
 */
public record PolicyRequest(
        Principal principal,
        String action,
        String resource,
        Optional<AccountId> resourceAccount,
        RequestContext context) {
    /** A request whose resource tells its owner. */
    public static PolicyRequest of(
            Principal principal, String action, String resource, RequestContext context) {
        return new PolicyRequest(principal, action, resource, Optional.empty(), context);
    }
}
