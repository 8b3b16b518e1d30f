package patchbay.scenarios.http;

/**
 * What a page of refusal says, and with which status. Source: section 10 of {@code
 * aws-behaviour.md}; {@code ID} stands for a request id.
 */
record Said(int status, String sentence) {
    static final Said INVALID =
            new Said(400, "Your request included an invalid SAML response. To logout, click here.");
    static final Said NOT_AUTHORIZED =
            sts(403, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML");
    static final Said NOT_ONBOARDED =
            new Said(
                    403,
                    "Access Denied. Your account has been authenticated, but has not been"
                            + " onboarded to this application.");
    static final Said DENIED =
            new Said(
                    403,
                    "Access denied, Please contact your AWS account administrator for"
                            + " assistance.");
    static final Said NOT_FOUND = new Said(404, "The page you requested was not found.");
    static final Said NO_PERMISSION =
            new Said(403, "Access denied. You do not have permission to view this page.");
    static final Said SIGNATURE = sts(400, "InvalidIdentityToken", "Response signature invalid");
    static final Said ISSUER =
            behindSts(
                    "Issuer not present in specified provider",
                    "AuthSamlInvalidSamlResponseException");
    static final Said NO_PROVIDER =
            behindSts("Specified provider doesn't exist", "AuthSamlManifestNotFoundException");
    static final Said UNREADABLE =
            behindSts("Invalid base64 SAMLResponse", "AuthSamlInvalidSamlResponseException");
    static final Said NAME_REQUIRED =
            sts(400, "InvalidIdentityToken", "RoleSessionName is required in AuthnResponse");
    static final Said NAME_FORM =
            sts(
                    400,
                    "InvalidIdentityToken",
                    "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
    static final Said EXPIRED =
            sts(
                    400,
                    "ExpiredTokenException",
                    "Token must be redeemed within 5 minutes of issuance");
    static final Said AUDIENCE =
            sts(400, "InvalidIdentityToken", "Response does not contain the required audience.");

    /** A message of STS as the sign-in page words it. */
    static Said sts(int status, String code, String message) {
        return new Said(
                status,
                message
                        + " (service: AWSSecurityTokenService; status code: "
                        + status
                        + "; error code: "
                        + code
                        + "; request ID: ID). Please try again.");
    }

    /** What STS hands on from behind itself (rule 3.21). */
    private static Said behindSts(String message, String code) {
        return sts(
                400,
                "InvalidIdentityToken",
                message
                        + " (Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: "
                        + code
                        + "; Request ID: ID; Proxy: null)");
    }
}
