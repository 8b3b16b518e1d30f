package patchbay.sts;

import patchbay.wire.Fault;

/** STS's faults, worded as STS words them (rules 3.17 to 3.27). */
final class StsFault {
    private StsFault() {}

    /** STS never says which of its reasons it was (rule 3.18). */
    static Fault notAuthorized(String operation) {
        return new Fault("AccessDenied", 403, "Not authorized to perform sts:" + operation);
    }

    static Fault invalidIdentityToken(String message) {
        return new Fault("InvalidIdentityToken", 400, message);
    }

    /** An inner service's refusal, wrapped (rule 3.21). */
    static Fault wrapped(String message, String innerCode, String innerRequestId) {
        return invalidIdentityToken(
                message
                        + " (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: "
                        + innerCode
                        + "; Request ID: "
                        + innerRequestId
                        + "; Proxy: null)");
    }

    static Fault expired() {
        return new Fault(
                "ExpiredTokenException",
                400,
                "Token must be redeemed within 5 minutes of issuance");
    }

    static Fault validation(String message) {
        return new Fault("ValidationError", 400, message);
    }

    static Fault tooLong() {
        return validation(
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }

    /** Observed 2026: what a session was begun with cannot be changed by chaining. */
    static Fault sourceIdentitySet() {
        return validation("The source identity is already set for this assume role session");
    }

    static Fault transitiveTagConflict() {
        return invalidParameter(
                "One of the specified transitive tag keys can't be set because it conflicts with a"
                        + " transitive tag key from the calling session.");
    }

    static Fault transitiveTagMissing() {
        return invalidParameter(
                "The specified transitive tag key must be included in the requested tags.");
    }

    private static Fault invalidParameter(String message) {
        return new Fault("InvalidParameterValue", 400, message);
    }

    static Fault chainedTooLong() {
        return validation(
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by"
                        + " role chaining.");
    }

    static Fault regionDisabled(String account) {
        return new Fault(
                "RegionDisabledException",
                403,
                "STS is not activated in this region for account:"
                        + account
                        + ". Your account administrator can activate STS in this region using the"
                        + " IAM Console.");
    }

    static Fault packedPolicyTooLarge(int percent) {
        return new Fault(
                "PackedPolicyTooLarge",
                400,
                "Packed policy consumes " + percent + "% of allotted space");
    }

    static Fault idpRejected() {
        return new Fault(
                "IDPRejectedClaim",
                403,
                "The identity provider (IdP) reported that authentication failed.");
    }
}
