package patchbay.connect;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/**
 * Every question between a role session and an open page of an instance, in the order of asking.
 * "Rule" refers to the behaviour catalogue in {@code docs/reference}.
 */
public enum ConnectCheck implements CheckDefinition {
    CALLER_IS_ROLE_SESSION(
            "caller-is-a-role-session",
            "the caller is a session of a role",
            "rule 8.14; Amazon Connect API Reference, GetFederationToken",
            "F38"),
    INSTANCE_EXISTS(
            "instance-exists",
            "the address names an instance of this account and region by its id",
            "rules 8.18 and 8.21; Amazon Connect Administrator Guide, Configure SAML",
            "F16"),
    POLICY_ALLOWS_ACTION(
            "policy-allows-the-action",
            "a policy of the role allows connect:GetFederationToken",
            "rule 8.17; Amazon Connect Administrator Guide, Configure SAML",
            "F08"),
    POLICY_USES_USERID(
            "policy-names-the-session-by-its-id",
            "the policy names the session by ${aws:userid}, the only variable that a role session"
                    + " has",
            "rules 4.5 and 8.17; IAM User Guide, Policy elements: Variables",
            "F08"),
    POLICY_EXPANDS_VARIABLES(
            "policy-version-expands-variables",
            "a policy that uses variables has the Version 2012-10-17",
            "rule 8.17; IAM User Guide, Policy elements: Version",
            "F08"),
    POLICY_NAMES_INSTANCE(
            "policy-names-this-instance",
            "the policy names this instance: partition, region, account and id",
            "rule 8.17; Amazon Connect Administrator Guide, Configure SAML",
            "F08"),
    POLICY_NAMES_USER(
            "policy-resource-ends-in-the-user",
            "the policy's resource ends in /user/${aws:userid}",
            "rules 4.7 and 8.17; Amazon Connect Administrator Guide, Configure SAML",
            "F08"),
    POLICY_CONDITION_HOLDS(
            "policy-condition-holds",
            "the policy's condition on connect:InstanceId lists the id of this instance",
            "rules 4.7 and 8.17; Amazon Connect Administrator Guide, Configure SAML",
            "F08"),
    BOUNDARY_ALLOWS(
            "permissions-boundary-allows",
            "the permissions boundary of the role allows connect:GetFederationToken",
            "rule 8.17; IAM User Guide, Permissions boundaries",
            "F08"),
    SESSION_POLICY_ALLOWS(
            "session-policies-allow",
            "the session policies allow connect:GetFederationToken",
            "rule 3.12; IAM User Guide, Session policies",
            "F08"),
    GUARDRAILS_ALLOW(
            "organization-policies-allow",
            "the organization's policies allow connect:GetFederationToken in this account",
            "rule 6.2; Organizations User Guide, Service control policies",
            "F10"),
    POLICY_DOES_NOT_DENY(
            "no-policy-denies",
            "no policy denies connect:GetFederationToken explicitly",
            "rule 8.17; IAM User Guide, Policy evaluation logic",
            "F08"),
    SESSION_NAME_CAN_BE_LOGIN(
            "session-name-can-be-a-login",
            "the role session name is made of characters that a login may have",
            "rule 8.7; Amazon Connect Administrator Guide, Configure SAML",
            ""),
    LOGIN_IS_SESSION_NAME(
            "login-is-session-name",
            "the instance has a user whose login is the role session name, letter for letter",
            "rules 8.8 and 8.23; Amazon Connect Administrator Guide, Troubleshoot SAML",
            "F02"),
    ROLE_IS_BOUND(
            "role-is-the-one-of-the-first-sign-in",
            "the user came in by this role the first time, or is bound to none yet",
            "rule 8.30; Amazon Connect Administrator Guide, Troubleshoot SAML, as of 2022",
            "F33"),
    USER_IS_IN_BOTH_REGIONS(
            "user-is-in-both-regions",
            "the instance and its replica both have a user whose login is the role session name",
            "rule 8.31; Amazon Connect Administrator Guide, Integrate your identity provider with"
                    + " Global Resiliency",
            "F37"),
    USER_HAS_TRAFFIC_GROUP(
            "user-has-a-traffic-distribution-group",
            "the user is associated with a traffic distribution group of the instance",
            "rule 8.31; Amazon Connect Administrator Guide, Integrate your identity provider with"
                    + " Global Resiliency",
            "F37"),
    CODE_IS_FRESH(
            "hand-over-is-fresh",
            "the one-time code that carries the sign-in to the instance is fresh",
            "rule 8.21; Patchbay, hand-over between hosts",
            "F17"),
    SESSION_IS_ALIVE(
            "session-is-alive",
            "the browser has a session in this instance that has not ended: after 12 hours, at the latest",
            "rules 8.22, 8.25 and 8.26; Amazon Connect Administrator Guide, Configure SAML",
            "F17"),
    SESSION_WAS_ACTIVE(
            "session-was-active",
            "somebody touched mouse or keyboard within the time that the authentication profile"
                    + " gives",
            "rule 8.27; Amazon Connect Administrator Guide, Authentication profiles",
            "F17"),
    ADDRESS_MAY_SIGN_IN(
            "address-may-sign-in",
            "the authentication profile lets the client's address in",
            "rule 8.27; Amazon Connect Administrator Guide, Authentication profiles",
            "F17"),
    DESTINATION_IS_OURS(
            "destination-is-a-page-or-an-approved-origin",
            "the destination is a path in the instance, or its origin is approved",
            "rule 8.19; Amazon Connect Administrator Guide, Use a destination in your relay state",
            "F24"),
    DESTINATION_FITS_DOMAIN(
            "destination-fits-the-domain",
            "the destination has no /connect prefix on the new domain",
            "rules 0.9 and 8.4; Amazon Connect Administrator Guide, Update your domain",
            "F24"),
    PAGE_IS_PERMITTED(
            "security-profile-permits-the-page",
            "a security profile of the user permits the page",
            "rules 8.19 and 8.34; Amazon Connect Administrator Guide, Security profile permissions",
            "F24"),
    SESSIONS_END_TOO(
            "no-session-goes-on",
            "nobody who was taken the sign-in from has a session in the instance that goes on",
            "rules 7.27 and 8.26; IAM Identity Center User Guide, User interactive sessions",
            "F41");

    private final String name;
    private final String question;
    private final String source;
    private final String failure;

    ConnectCheck(String name, String question, String source, String failure) {
        this.name = name;
        this.question = question;
        this.source = source;
        this.failure = failure;
    }

    @Override
    public CheckId id() {
        return new CheckId("connect." + name);
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
        return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }
}
