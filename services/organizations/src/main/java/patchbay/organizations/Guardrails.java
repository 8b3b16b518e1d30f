package patchbay.organizations;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * What an organization lays over an account.
 *
 * <p>Source: <i>Organizations User Guide, Service control policies</i> and <i>Resource control
 * policies</i>.
 */
@FunctionalInterface
public interface Guardrails {
    /** Accounts that belong to no organization: nothing limits them from outside. */
    Guardrails STANDALONE = account -> Over.NOTHING;

    /** What lies over the account now: every change that was acknowledged counts. */
    Over over(AccountId account);

    /**
     * The guardrails of one account.
     *
     * @param membership where the account stands; empty outside an organization
     * @param serviceControl levels from the root to the account; empty where service control
     *     policies do not bind (no organization, its management account, or not enabled)
     * @param resourceControl the same of resource control policies
     * @param closed whether the account was closed: nobody can act in it any more
     */
    record Over(
            Optional<Membership> membership,
            List<Level> serviceControl,
            List<Level> resourceControl,
            boolean closed) {
        /** Nothing at all. */
        public static final Over NOTHING = new Over(Optional.empty(), List.of(), List.of(), false);

        public Over {
            serviceControl = List.copyOf(serviceControl);
            resourceControl = List.copyOf(resourceControl);
        }

        /** The guardrails of an account that is open. */
        public Over(
                Optional<Membership> membership,
                List<Level> serviceControl,
                List<Level> resourceControl) {
            this(membership, serviceControl, resourceControl, false);
        }
    }

    /**
     * Where an account stands in its organization.
     *
     * @param organizationId {@code o-…}: the value of {@code aws:PrincipalOrgID}
     * @param path {@code o-…/r-…/ou-…/}: the value of {@code aws:PrincipalOrgPaths}
     * @param management whether it is the management account, which no guardrail binds
     */
    record Membership(String organizationId, String path, boolean management) {
        /** Where a member account stands. */
        public Membership(String organizationId, String path) {
            this(organizationId, path, false);
        }
    }

    /**
     * One level of the tree.
     *
     * @param name the root, unit or account, in the admin's words; no two of a path are alike
     */
    record Level(String name, List<Attached> policies) {
        public Level {
            policies = List.copyOf(policies);
        }
    }

    /** A policy attached at a level. */
    record Attached(String arn, String name, String document) {}
}
