package patchbay.organizations;

import patchbay.wire.Fault;

/**
 * Errors of the Organizations API in its own words.
 *
 * <p>Source: <i>Organizations API Reference</i>; sentences as public bug reports and recordings
 * quote them. Every error has status 400.
 */
public final class OrganizationFault {
    private OrganizationFault() {}

    /** Any error of the service without a reason. */
    static Fault of(String code, String message) {
        return new Fault(code, 400, message);
    }

    public static Fault notInUse() {
        return of(
                "AWSOrganizationsNotInUseException",
                "Your account is not a member of an organization.");
    }

    public static Fault accessDenied() {
        return of("AccessDeniedException", "You don't have permissions to access this resource.");
    }

    static Fault invalid(String reason, String message) {
        return new Fault("InvalidInputException", 400, message, reason);
    }

    static Fault constraint(String reason, String message) {
        return new Fault("ConstraintViolationException", 400, message, reason);
    }

    static Fault noAccount() {
        return of("AccountNotFoundException", "You specified an account that doesn't exist.");
    }

    static Fault noUnit() {
        return of(
                "OrganizationalUnitNotFoundException",
                "You specified an organizational unit that doesn't exist.");
    }

    static Fault noParent() {
        return of("ParentNotFoundException", "You specified parent that doesn't exist.");
    }

    static Fault noChild() {
        return of("ChildNotFoundException", "You specified a child that doesn't exist.");
    }

    static Fault noRoot() {
        return of("RootNotFoundException", "You specified a root that doesn't exist.");
    }

    static Fault noTarget() {
        return of("TargetNotFoundException", "You specified a target that doesn't exist.");
    }

    static Fault noPolicy() {
        return of("PolicyNotFoundException", "You specified a policy that doesn't exist.");
    }

    static Fault notEnabled() {
        return of(
                "PolicyTypeNotEnabledException",
                "This operation can be performed only for enabled policy types.");
    }

    public static Fault notAvailable() {
        return of(
                "PolicyTypeNotAvailableForOrganizationException",
                "You can't use the specified policy type with the feature set currently enabled for"
                        + " this organization.");
    }

    static Fault duplicateUnit() {
        return of(
                "DuplicateOrganizationalUnitException", "An OU with the same name already exists.");
    }

    static Fault duplicatePolicy() {
        return of("DuplicatePolicyException", "A policy with the same name already exists.");
    }

    static Fault malformedPolicy() {
        return of(
                "MalformedPolicyDocumentException",
                "The provided policy document does not meet the requirements of the specified"
                        + " policy type.");
    }

    static Fault immutablePolicy() {
        return invalid("IMMUTABLE_POLICY", "You specified a policy that can't be changed.");
    }

    public static Fault noEffectivePolicy() {
        return of(
                "EffectivePolicyNotFoundException",
                "If you ran this action on the management account, this policy type is not enabled."
                        + " If you ran the action on a member account, the account doesn't have an"
                        + " effective policy of this type.");
    }

    public static Fault notRegistered() {
        return of(
                "AccountNotRegisteredException",
                "The provided account is not a registered delegated administrator for your"
                        + " organization.");
    }

    public static Fault noResourcePolicy() {
        return of(
                "ResourcePolicyNotFoundException",
                "We can't find a resource policy request with the parameter that you specified.");
    }
}
