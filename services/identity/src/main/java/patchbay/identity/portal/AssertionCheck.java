package patchbay.identity.portal;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/**
 * What is asked at station three, assertion. Most are warnings: an identity provider sends what it
 * was told to, and the service provider refuses it.
 */
public enum AssertionCheck implements CheckDefinition {
    SUBJECT(
            "assertion.subject-has-value",
            "the subject mapping says something about this person",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.12",
            "F07"),
    WRITABLE(
            "assertion.values-writable",
            "every value can be written in XML",
            "XML 1.0, production 2",
            ""),
    VALUES_PRESENT(
            "assertion.values-present",
            "every attribute mapping says something about this person",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.13",
            ""),
    ROLE_MAPPED(
            "assertion.role-mapped",
            "an attribute `Role` names a role and a provider",
            "IAM User Guide, Configure SAML assertions; rule 1.22",
            "F01"),
    ROLE_SINGLE(
            "assertion.one-role",
            "one role is named, so that nobody is asked to choose",
            "IAM User Guide, Configure SAML assertions; rule 1.23",
            "F20"),
    SESSION_NAME_MAPPED(
            "assertion.session-name-mapped",
            "an attribute `RoleSessionName` has a value",
            "IAM User Guide, Configure SAML assertions; rule 1.24",
            "F13"),
    SESSION_NAME_FORM(
            "assertion.session-name-form",
            "the session name has 2 to 64 of the allowed characters",
            "IAM User Guide, Configure SAML assertions; rule 1.24",
            "F14"),
    CONSUMER(
            "assertion.acs-is-sign-in",
            "the ACS URL is an address at which AWS sign-in takes responses",
            "Amazon Connect Administrator Guide, Configure SAML; rule 7.11",
            "F25"),
    START_URL(
            "assertion.start-url-blank",
            "the application start URL is blank, so that the sign-in begins here",
            "Amazon Connect Administrator Guide, Configure SAML; rule 7.11",
            "F15"),
    RELAY_STATE(
            "assertion.relay-state",
            "the relay state says where to go after the sign-in",
            "Amazon Connect Administrator Guide, Configure SAML; rule 1.31",
            "F15"),
    CERTIFICATE(
            "assertion.certificate",
            "the certificate that signs has not expired",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17",
            ""),
    ISSUED(
            "assertion.issued",
            "the assertion was signed with the active key",
            "SAML Profiles 4.1.4.2; rule 7.15",
            "");

    private final String id;
    private final String question;
    private final String source;
    private final String failure;

    AssertionCheck(String id, String question, String source, String failure) {
        this.id = id;
        this.question = question;
        this.source = source;
        this.failure = failure;
    }

    @Override
    public CheckId id() {
        return new CheckId(id);
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
