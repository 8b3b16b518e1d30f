package patchbay.scenarios.http;

import java.util.Map;

/**
 * An operation that takes a policy, how it is called with one, and how it words its refusals.
 *
 * <p>In a call, a name between {@code @} stands for something that a house has to know first.
 */
enum PolicyApi {
    PUT_ROLE_POLICY(
            Family.IDENTITY,
            "Action=PutRolePolicy&RoleName=Connect-SSO&PolicyName=bad&PolicyDocument=",
            "LimitExceeded: Maximum policy size of 10240 bytes exceeded for role Connect-SSO"),
    PUT_USER_POLICY(
            Family.IDENTITY,
            "Action=PutUserPolicy&UserName=robot&PolicyName=bad&PolicyDocument=",
            "LimitExceeded: Maximum policy size of 2048 bytes exceeded for user robot"),
    PUT_GROUP_POLICY(
            Family.IDENTITY,
            "Action=PutGroupPolicy&GroupName=robots&PolicyName=bad&PolicyDocument=",
            "LimitExceeded: Maximum policy size of 5120 bytes exceeded for group robots"),
    CREATE_POLICY(
            Family.IDENTITY,
            "Action=CreatePolicy&PolicyName=bad&PolicyDocument=",
            "LimitExceeded: Cannot exceed quota for PolicySize: 6144"),
    CREATE_POLICY_VERSION(
            Family.IDENTITY,
            "Action=CreatePolicyVersion&PolicyArn=arn:aws:iam::111122223333:policy/Connect-SSO"
                    + "&PolicyDocument=",
            "LimitExceeded: Cannot exceed quota for PolicySize: 6144"),
    CREATE_ROLE(
            Family.TRUST,
            "Action=CreateRole&RoleName=bad&AssumeRolePolicyDocument=",
            "LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048"),
    UPDATE_ASSUME_ROLE_POLICY(
            Family.TRUST,
            "Action=UpdateAssumeRolePolicy&RoleName=Connect-SSO&PolicyDocument=",
            "LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048"),
    ASSUME_ROLE(
            Family.SESSION,
            "Action=AssumeRole&RoleSessionName=robot&RoleArn=arn:aws:iam::111122223333:role/Open"
                    + "&Policy=",
            "PackedPolicyTooLarge: Packed policy consumes "),
    ASSUME_ROLE_WITH_SAML(
            Family.SESSION,
            "Action=AssumeRoleWithSAML&RoleArn=arn:aws:iam::111122223333:role/Connect-SSO"
                    + "&PrincipalArn=arn:aws:iam::111122223333:saml-provider/Connect-SSO"
                    + "&SAMLAssertion=@RESPONSE@&Policy=",
            "ValidationError: 1 validation error detected: "),
    GET_FEDERATION_TOKEN(
            Family.SESSION,
            "Action=GetFederationToken&Name=guest&Policy=",
            "ValidationError: 1 validation error detected: "),
    SIMULATE_CUSTOM_POLICY(
            Family.TRIED,
            "Action=SimulateCustomPolicy&ActionNames.member.1=s3:GetObject"
                    + "&PolicyInputList.member.1=",
            ""),
    SIMULATE_CUSTOM_POLICY_WITH_BOUNDARY(
            Family.TRIED,
            "Action=SimulateCustomPolicy&ActionNames.member.1=s3:GetObject"
                    + "&PolicyInputList.member.1=@GOOD@"
                    + "&PermissionsBoundaryPolicyInputList.member.1=",
            ""),
    SIMULATE_CUSTOM_POLICY_WITH_RESOURCE(
            Family.TRIED,
            "Action=SimulateCustomPolicy&ActionNames.member.1=s3:GetObject"
                    + "&CallerArn=arn:aws:iam::111122223333:user/robot"
                    + "&ResourceArns.member.1=arn:aws:s3:::b&PolicyInputList.member.1=@GOOD@"
                    + "&ResourcePolicy=",
            ""),
    SIMULATE_PRINCIPAL_POLICY(
            Family.TRIED,
            "Action=SimulatePrincipalPolicy&ActionNames.member.1=s3:GetObject"
                    + "&PolicySourceArn=arn:aws:iam::111122223333:user/robot"
                    + "&PolicyInputList.member.1=",
            ""),
    GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY(
            Family.TRIED, "Action=GetContextKeysForCustomPolicy&PolicyInputList.member.1=", ""),
    GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY(
            Family.TRIED,
            "Action=GetContextKeysForPrincipalPolicy"
                    + "&PolicySourceArn=arn:aws:iam::111122223333:user/robot"
                    + "&PolicyInputList.member.1=",
            ""),
    CREATE_SERVICE_CONTROL_POLICY(
            Family.GUARDRAIL,
            "CreatePolicy {\"Name\":\"bad\",\"Description\":\"\","
                    + "\"Type\":\"SERVICE_CONTROL_POLICY\",\"Content\":",
            PolicyApi.LARGE_GUARDRAIL),
    CREATE_RESOURCE_CONTROL_POLICY(
            Family.GUARDRAIL,
            "CreatePolicy {\"Name\":\"bad\",\"Description\":\"\","
                    + "\"Type\":\"RESOURCE_CONTROL_POLICY\",\"Content\":",
            PolicyApi.LARGE_GUARDRAIL),
    UPDATE_SERVICE_CONTROL_POLICY(
            Family.GUARDRAIL,
            "UpdatePolicy {\"PolicyId\":\"@SCP@\",\"Content\":",
            PolicyApi.LARGE_GUARDRAIL),
    UPDATE_RESOURCE_CONTROL_POLICY(
            Family.GUARDRAIL,
            "UpdatePolicy {\"PolicyId\":\"@RCP@\",\"Content\":",
            PolicyApi.LARGE_GUARDRAIL);

    private static final String LARGE_GUARDRAIL =
            "ConstraintViolationException: You have exceeded the maximum policy size.";
    private static final String PATTERN =
            "Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+";

    /** Operations that judge documents alike. */
    enum Family {
        IDENTITY("MalformedPolicyDocument: Syntax errors in policy."),
        TRUST("MalformedPolicyDocument: Syntax errors in policy."),
        SESSION("MalformedPolicyDocument: Syntax errors in policy."),
        TRIED("InvalidInput: Syntax errors in policy."),
        GUARDRAIL(
                "MalformedPolicyDocumentException: The provided policy document does not meet the"
                        + " requirements of the specified policy type.");

        private final String malformed;

        Family(String malformed) {
            this.malformed = malformed;
        }
    }

    private final Family family;
    private final String call;
    private final String oversize;

    PolicyApi(Family family, String call, String oversize) {
        this.family = family;
        this.call = call;
        this.oversize = oversize;
    }

    Family family() {
        return family;
    }

    /** The call up to the document, with what the house knows. */
    String call(Map<String, String> known) {
        String result = call;
        for (Map.Entry<String, String> entry : known.entrySet()) {
            result = result.replace("@" + entry.getKey() + "@", entry.getValue());
        }
        return result;
    }

    /** Whether a document of this kind is refused here at all. */
    boolean refuses(BadPolicy.Kind kind) {
        return kind != BadPolicy.Kind.OVERSIZE || family != Family.TRIED;
    }

    /** Part of the code and the message for a document of this kind. */
    String refusal(BadPolicy.Kind kind) {
        return switch (kind) {
            case NO_JSON ->
                    family == Family.TRUST
                            ? "MalformedPolicyDocument: This policy contains invalid Json"
                            : family.malformed;
            case NO_POLICY -> family.malformed;
            case NO_CHARACTERS -> family == Family.GUARDRAIL ? family.malformed : PATTERN;
            case OVERSIZE -> oversize;
            case HUGE ->
                    switch (family) {
                        case GUARDRAIL, SESSION -> oversize;
                        case TRIED, IDENTITY, TRUST -> "length less than or equal to 131072";
                    };
            case NO_UTF_8 ->
                    (family == Family.GUARDRAIL ? "SerializationException" : "MalformedInput")
                            + ": The request is not encoded in UTF-8.";
        };
    }

    /** The status of that refusal. */
    int status(BadPolicy.Kind kind) {
        return refusal(kind).startsWith("LimitExceeded") ? 409 : 400;
    }
}
