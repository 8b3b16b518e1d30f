package patchbay.scenarios.http;

import java.util.Map;
import patchbay.testkit.Patchbay;
import patchbay.testkit.ResponseDraft;

/**
 * Policies of an organization that refuse in a member account what works in the management account
 * (F10), each with the change that its trace advises.
 */
@SuppressWarnings("ImmutableEnumChecker") // its words are a record of texts
enum Guardrail {
    REGIONS_WITHOUT_STS(
            "SERVICE_CONTROL_POLICY",
            """
            {"Version": "2012-10-17", "Statement": [{"Sid": "Europe", "Effect": "Deny",
             "NotAction": ["iam:*", "support:*"], "Resource": "*",
             "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["eu-central-1"]}}}]}
            """,
            "\"support:*\"",
            "\"support:*\", \"sts:*\", \"connect:GetFederationToken\"",
            Said.NOT_AUTHORIZED,
            "federation.service-control-policies-allow",
            "statement `Europe`"),
    CREDENTIAL_EXPOSURE(
            "SERVICE_CONTROL_POLICY",
            """
            {"Version": "2012-10-17", "Statement": [{"Sid": "Exposure", "Effect": "Deny",
             "Action": ["connect:GetFederationToken", "iam:CreateAccessKey"], "Resource": "*"}]}
            """,
            "\"connect:GetFederationToken\", ",
            "",
            Said.DENIED,
            "connect.organization-policies-allow",
            "statement `Exposure`"),
    OWN_IDENTITIES(
            "RESOURCE_CONTROL_POLICY",
            """
            {"Version": "2012-10-17", "Statement": [{"Sid": "Ours", "Effect": "Deny",
             "Principal": "*", "Action": ["s3:*", "sts:*"], "Resource": "*",
             "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-0123456789"},
              "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}]}
            """,
            "\"sts:*\"",
            "\"sts:AssumeRole\"",
            Said.NOT_AUTHORIZED,
            "federation.resource-control-policies-allow",
            "statement `Ours`");

    private static final String MEMBER = "444455556666";

    private final String type;
    private final String document;
    private final String wrong;
    private final String right;
    private final Said said;
    private final String check;
    private final String found;

    Guardrail(
            String type,
            String document,
            String wrong,
            String right,
            Said said,
            String check,
            String found) {
        this.type = type;
        this.document = document;
        this.wrong = wrong;
        this.right = right;
        this.said = said;
        this.check = check;
        this.found = found;
    }

    /** The policies take no part before their type is enabled. */
    static void enable(Cloud cloud) {
        String root = Cloud.value(cloud.organizations("ListRoots", Map.of()), "Id");
        for (String type : new String[] {"SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"}) {
            cloud.organizations("EnablePolicyType", Map.of("RootId", root, "PolicyType", type));
        }
    }

    /** Hangs the policy at the member account; answers its id. */
    String hang(Cloud cloud) {
        String id =
                Cloud.value(
                        cloud.organizations(
                                "CreatePolicy",
                                Map.of(
                                        "Name",
                                        name(),
                                        "Description",
                                        "",
                                        "Type",
                                        type,
                                        "Content",
                                        document)),
                        "Id");
        cloud.organizations("AttachPolicy", Map.of("PolicyId", id, "TargetId", MEMBER));
        return id;
    }

    /** Does what the trace advises. */
    void mend(Cloud cloud, String id) {
        cloud.organizations(
                "UpdatePolicy", Map.of("PolicyId", id, "Content", document.replace(wrong, right)));
    }

    /** Somebody signs in to the instance of the member account. */
    static Page signIn(House house) {
        String pair = ResponseDraft.pair("Member", "Member").replace("111122223333", MEMBER);
        return house.post(
                "signin",
                "/saml",
                house.response("mia@example.com").roles(pair).base64(),
                Patchbay.RELAY_STATE.replace(Patchbay.INSTANCE, House.MEMBER_INSTANCE));
    }

    Said said() {
        return said;
    }

    String check() {
        return check;
    }

    /** Part of what the decisive check found. */
    String found() {
        return found;
    }
}
