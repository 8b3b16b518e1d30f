package patchbay.sts;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/**
 * Every question between a verified assertion and a session of a role, in the order of asking (rule
 * 3.13). "Rule" refers to the behaviour catalogue in {@code docs/reference}.
 */
public enum FederationCheck implements CheckDefinition {
    ROLE_ATTRIBUTE_PRESENT(
            "role-attribute-is-present",
            "the assertion has the attribute that lists roles, with at least one value",
            "rules 1.21 and 1.22; IAM User Guide, Configure SAML assertions, SAML role attribute",
            "F01"),
    ROLE_ATTRIBUTE_FORM(
            "role-attribute-is-pairs-of-arns",
            "every value of the role attribute is the ARN of a role, a comma, and the ARN of a SAML"
                    + " provider, in either order",
            "rule 1.22; IAM User Guide, Configure SAML assertions, SAML role attribute",
            "F01"),
    ROLE_ATTRIBUTE_SPACE(
            "role-attribute-has-no-white-space",
            "no value of the role attribute has white space in it",
            "rule 1.22; IAM User Guide, Troubleshoot SAML federation",
            "F01"),
    ENTRA_GIVES_A_ROLE(
            "entra-gives-a-role",
            "Entra, where the response comes from there, gives the person a role that it imported",
            "rules 9.1 to 9.3; Microsoft Entra, AWS Single-Account Access tutorial",
            "F28"),
    ROLE_OFFERED(
            "role-is-in-the-assertion",
            "the role asked for is paired with the provider in the assertion",
            "rules 1.22 and 1.23; STS API Reference, AssumeRoleWithSAML",
            "F03"),
    PROVIDER_EXISTS(
            "provider-exists",
            "the SAML provider named with the role exists",
            "rules 1.35 and 3.21; IAM User Guide, Troubleshoot SAML federation",
            "F12"),
    PROVIDER_STILL_EXISTS(
            "provider-was-not-deleted",
            "the SAML provider that the role's trust policy names still exists",
            "rules 1.35 and 5.6; IAM API Reference, DeleteSAMLProvider",
            "F42"),
    PROVIDER_IN_ROLES_ACCOUNT(
            "provider-is-in-the-account-of-the-role",
            "role and SAML provider belong to the same account",
            "rules 0.10 and 1.35; IAM User Guide, Create a SAML provider",
            "F40"),
    OWN_ADDRESS(
            "response-is-posted-to-the-address-of-the-provider",
            "a response posted to a provider's own address is for that provider, and a provider"
                    + " that requires encryption is reached at its own address only",
            "rules 1.1 and 1.18; IAM User Guide, SAML encryption",
            "F34"),
    SESSION_NAME_PRESENT(
            "session-name-is-present",
            "the assertion has exactly one RoleSessionName",
            "rule 1.24; IAM User Guide, Troubleshoot SAML federation",
            "F13"),
    SESSION_NAME_FORM(
            "session-name-is-well-formed",
            "the RoleSessionName is 2 to 64 of the characters a-z A-Z 0-9 _ + = , . @ -",
            "rule 1.24; IAM User Guide, Configure SAML assertions",
            "F14"),
    SOURCE_IDENTITY_FORM(
            "source-identity-is-well-formed",
            "the SourceIdentity is 2 to 64 of the characters a-z A-Z 0-9 _ + = , . @ - and does not"
                    + " begin with aws:",
            "rule 1.27; IAM User Guide, Configure SAML assertions",
            ""),
    SESSION_DURATION_FORM(
            "session-duration-is-well-formed",
            "the SessionDuration is a whole number of seconds from 900 to 43200",
            "rule 1.25; IAM User Guide, Configure SAML assertions",
            ""),
    TAGS_FORM(
            "session-tags-are-well-formed",
            "there are at most 50 session tags, each with one value, of allowed characters and"
                    + " length",
            "rules 1.26 and 3.3; IAM User Guide, Pass session tags in STS",
            ""),
    TRANSITIVE_TAGS(
            "transitive-tag-keys-are-session-tags",
            "every key in TransitiveTagKeys is that of a session tag of the assertion",
            "rule 1.26; IAM User Guide, Pass session tags in STS",
            ""),
    ROLE_EXISTS(
            "role-exists",
            "the role exists, written exactly so",
            "rules 1.22 and 3.18; IAM User Guide, Troubleshoot SAML federation",
            "F03"),
    ACCOUNT_OPEN(
            "account-of-the-role-is-open",
            "the account of the role was not closed",
            "Organizations User Guide, Close a member account",
            ""),
    ROLE_IS_FEDERABLE(
            "role-is-not-reserved",
            "the role is not one that a permission set made",
            "rule 3.11; STS API Reference, AssumeRoleWithSAML",
            "F39"),
    TRUST_NAMES_PROVIDER(
            "trust-policy-names-the-provider",
            "a statement of the role's trust policy names the SAML provider as federated principal",
            "rule 3.18; IAM User Guide, Create a role for SAML federation",
            "F03"),
    TRUST_ALLOWS_ACTION(
            "trust-policy-allows-the-action",
            "a statement of the trust policy that names the provider allows"
                    + " sts:AssumeRoleWithSAML",
            "rule 3.18; IAM User Guide, Create a role for SAML federation",
            "F03"),
    TRUST_AUDIENCE(
            "trust-policy-accepts-the-recipient",
            "the recipient of the assertion is a value that the trust policy accepts for SAML:aud",
            "rules 1.5 and 4.8; Amazon Connect Administrator Guide, Configure SAML",
            "F04"),
    TRUST_GLOBAL_SIGN_IN(
            "trust-policy-accepts-the-global-sign-in",
            "the sign-in address of an instance and its replica is a value that the trust policy"
                    + " accepts for SAML:aud",
            "rule 8.31; Amazon Connect Administrator Guide, Integrate your identity provider with"
                    + " Global Resiliency",
            "F37"),
    TRUST_CONDITIONS(
            "trust-policy-conditions-hold",
            "all conditions of a statement that allows the action hold",
            "rules 3.18 and 4.2; IAM User Guide, IAM and STS condition keys",
            "F03"),
    TRUST_DOES_NOT_DENY(
            "trust-policy-does-not-deny",
            "no statement of the trust policy denies",
            "rule 5.13; IAM User Guide, Policy evaluation logic",
            "F03"),
    TRUST_ALLOWS_TAGS(
            "trust-policy-allows-session-tags",
            "the trust policy allows sts:TagSession where the assertion has session tags",
            "rule 1.26; IAM User Guide, Pass session tags in STS",
            "F05"),
    TRUST_ALLOWS_SOURCE_IDENTITY(
            "trust-policy-allows-source-identity",
            "the trust policy allows sts:SetSourceIdentity where the assertion has a source"
                    + " identity",
            "rule 1.27; IAM User Guide, Monitor and control actions with assumed roles",
            "F06"),
    RESOURCE_CONTROL(
            "resource-control-policies-allow",
            "the resource control policies over the account of the role allow it to be assumed",
            "rule 6.2; Organizations User Guide, Resource control policies",
            "F10"),
    SERVICE_CONTROL(
            "service-control-policies-allow",
            "the service control policies over the account of the role allow it to be assumed",
            "rule 6.3; Organizations User Guide, Service control policies",
            "F10"),
    STS_ACTIVE(
            "sts-is-active-in-the-region",
            "STS is active in this region for the account of the role",
            "rules 3.26 and 6.6; IAM User Guide, Manage STS in a Region",
            "F23"),
    DURATION(
            "duration-is-within-the-maximum-of-the-role",
            "the session asked for is not longer than the role allows",
            "rules 3.9 and 3.20; STS API Reference, AssumeRoleWithSAML, DurationSeconds",
            "F22"),
    SESSION_POLICIES(
            "session-policies-are-valid",
            "the session policies are valid and exist in the account of the role",
            "rule 3.24; STS API Reference, AssumeRoleWithSAML, Policy",
            ""),
    PACKED_SIZE(
            "session-fits-the-packed-size",
            "session policies and tags together fit the room that a session has for them",
            "rule 3.25; STS API Reference, AssumeRoleWithSAML, PackedPolicySize",
            "F35");

    private final String name;
    private final String question;
    private final String source;
    private final Optional<String> failure;

    FederationCheck(String name, String question, String source, String failure) {
        this.name = name;
        this.question = question;
        this.source = source;
        this.failure = failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }

    @Override
    public CheckId id() {
        return new CheckId("federation." + name);
    }

    @Override
    public String question() {
        return question;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Optional<String> failure() {
        return failure;
    }
}
