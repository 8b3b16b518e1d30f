package patchbay.scenarios.http;

import java.time.Duration;
import patchbay.testkit.ResponseDraft;

/**
 * The commonest failures of the catalogue (section 10 of {@code aws-behaviour.md}): how each comes
 * about, what is said, and what is found.
 *
 * <p>In sentences {@code ID} stands for a request id.
 */
@SuppressWarnings("ImmutableEnumChecker") // the deeds capture nothing
enum Refusal {
    F01(
            house ->
                    house.post(
                            "signin",
                            house.response("ana@example.com").without(ResponseDraft.AWS + "Role")),
            400,
            "Your request included an invalid SAML response. To logout, click here.",
            "federation.role-attribute-is-present",
            ResponseDraft.AWS + "Role",
            ResponseDraft.AWS + "RoleSessionName"),
    F02(
            house -> house.post("signin", house.response("ben@example.com")),
            403,
            "Access Denied. Your account has been authenticated, but has not been onboarded to this"
                    + " application.",
            "connect.login-is-session-name",
            "login `ben@example.com`",
            "`Ben@example.com` differs only in case"),
    F03(
            house -> house.post("signin", as(house, "Of-Another-Provider")),
            403,
            sts("Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied"),
            "federation.trust-policy-names-the-provider",
            "saml-provider/Connect-SSO",
            "saml-provider/Other"),
    F04(
            house ->
                    house.post(
                            "us-west-2.signin",
                            house.response("ana@example.com").recipient(House.REGIONAL)),
            403,
            sts("Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied"),
            "federation.trust-policy-accepts-the-recipient",
            House.GLOBAL,
            House.REGIONAL),
    F05(
            house ->
                    house.post(
                            "signin",
                            house.response("ana@example.com").tag("Department", "Support")),
            403,
            sts("Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied"),
            "federation.trust-policy-allows-session-tags",
            "sts:TagSession",
            "sts:AssumeRoleWithSAML"),
    F08(
            house -> house.post("signin", as(house, "No-Policy")),
            403,
            "Access denied, Please contact your AWS account administrator for assistance.",
            "connect.policy-allows-the-action",
            "connect:GetFederationToken",
            "has no policy"),
    F09(
            house -> house.post("signin", house.forged("ana@example.com")),
            400,
            sts("Response signature invalid", 400, "InvalidIdentityToken"),
            "saml.signature-is-by-the-provider",
            "",
            ""),
    F11(
            house -> house.post("signin", house.renamed("ana@example.com")),
            400,
            sts(
                    "Issuer not present in specified provider (Service: AWSOpenIdDiscoveryService;"
                            + " Status Code: 400; Error Code: AuthSamlInvalidSamlResponseException;"
                            + " Request ID: ID; Proxy: null)",
                    400,
                    "InvalidIdentityToken"),
            "saml.issuer-is-in-the-provider",
            "https://idp.example.com/connect",
            "https://idp.example.com/other"),
    F14(
            house ->
                    house.post(
                            "signin",
                            house.response("ana@example.com")
                                    .attribute(ResponseDraft.AWS + "RoleSessionName", "Jane Doe")),
            400,
            sts(
                    "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}",
                    400,
                    "InvalidIdentityToken"),
            "federation.session-name-is-well-formed",
            "2 to 64 of `a-z A-Z 0-9 _ + = , . @ -`",
            "Jane"),
    F17(
            house -> house.open("example-corp.my.connect", "/ccp-v2"),
            403,
            "Your session has expired. Please log in.",
            "connect.session-is-alive",
            "",
            "no session: the address was opened directly"),
    F18(
            house -> house.post("signin", house.response("ana@example.com", Duration.ofMinutes(6))),
            400,
            sts(
                    "Token must be redeemed within 5 minutes of issuance",
                    400,
                    "ExpiredTokenException"),
            "saml.redeemed-within-five-minutes",
            "before ",
            ", issued ");

    /** What somebody does at a browser. */
    @FunctionalInterface
    interface Deed {
        Page in(House house);
    }

    private final Deed deed;
    private final int status;
    private final String sentence;
    private final String check;
    private final String expected;
    private final String found;

    Refusal(Deed deed, int status, String sentence, String check, String expected, String found) {
        this.deed = deed;
        this.status = status;
        this.sentence = sentence;
        this.check = check;
        this.expected = expected;
        this.found = found;
    }

    private static ResponseDraft as(House house, String role) {
        return house.response("ana@example.com").roles(ResponseDraft.pair(role));
    }

    /** A message of STS as the sign-in page words it. */
    private static String sts(String message, int status, String code) {
        return message
                + " (service: AWSSecurityTokenService; status code: "
                + status
                + "; error code: "
                + code
                + "; request ID: ID). Please try again.";
    }

    Page happensIn(House house) {
        return deed.in(house);
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    String check() {
        return check;
    }

    /** Part of what the decisive check expected. */
    String expected() {
        return expected;
    }

    /** Part of what it found instead. */
    String found() {
        return found;
    }
}
