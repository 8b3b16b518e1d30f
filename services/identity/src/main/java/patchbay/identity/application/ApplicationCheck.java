package patchbay.identity.application;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked before an application's settings are kept. */
public enum ApplicationCheck implements CheckDefinition {
    DISPLAY_NAME(
            "application.display-name",
            "the display name has 1 to 100 characters",
            "IAM Identity Center User Guide, Customer managed applications; rule 7.11"),
    ACS_URL(
            "application.acs-url",
            "the assertion consumer is an http or https address without a fragment",
            "SAML Metadata 2.4.4; rule 7.11"),
    AUDIENCE(
            "application.audience",
            "the audience is named, in at most 1024 characters",
            "SAML Core 2.5.1.4; rule 7.11"),
    SESSION_DURATION(
            "application.session-duration",
            "the session duration is 15 minutes to 12 hours",
            "IAM Identity Center User Guide, Application properties; rule 7.14"),
    TEXT("application.text", "every text can be written in XML", "XML 1.0, production 2"),
    DESCRIPTION(
            "application.description",
            "the description has at most 1,024 characters",
            "IAM Identity Center API Reference, CreateApplication"),
    START_URL(
            "application.start-url",
            "the start URL is empty, or an address of the service provider",
            "IAM Identity Center User Guide, Application properties; rule 7.14"),
    RELAY_STATE(
            "application.relay-state",
            "the relay state is short enough for every service provider",
            "SAML Bindings 3.5.3; SAML threat catalogue A11.1"),
    CHOICE(
            "application.choice",
            "every choice is one of those that there are",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.13"),
    SUBJECT_MAPPING(
            "application.subject-mapping",
            "the subject mapping is text and variables",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.13"),
    ATTRIBUTE_MAPPING(
            "application.attribute-mapping",
            "every attribute mapping has a name and is text and variables",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.13"),
    ENCRYPTION_CERTIFICATE(
            "application.encryption-certificate",
            "the encryption certificate is an X.509 certificate of an RSA key, at most 2 KB long",
            "IAM Identity Center User Guide, Quotas; rule 7.18"),
    REQUEST_CERTIFICATES(
            "application.request-certificates",
            "every certificate for requests is an X.509 certificate, at most 2 KB long",
            "IAM Identity Center User Guide, Quotas; rule 7.18"),
    SIGNED_REQUESTS(
            "application.signed-requests",
            "whoever must sign requests has a certificate here",
            "SAML Profiles 4.1.4.1"),
    LOGOUT_URL(
            "application.logout-url",
            "the logout address is empty, or an http or https address",
            "SAML Profiles 4.4"),
    ADDRESS_SHARED(
            "application.address-shared",
            "no other application leads to the same consumer and audience",
            "Each application is an issuer of its own; rule 7.15"),
    QUOTA(
            "application.quota",
            "there are at most 7,000 applications",
            "IAM Identity Center User Guide, Quotas; rule 7.18"),
    GROUP_QUOTA(
            "application.group-quota",
            "at most 100 groups are assigned to the application",
            "IAM Identity Center User Guide, Quotas; rule 7.18"),
    CERTIFICATE_COUNT(
            "application.certificate-count",
            "the application has at most two certificates",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17"),
    CERTIFICATE_FORM(
            "application.certificate-form",
            "validity, key size and algorithm are among those that there are",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17"),
    CERTIFICATE_KNOWN(
            "application.certificate-known",
            "the application has this certificate",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17"),
    CERTIFICATE_INACTIVE(
            "application.certificate-inactive",
            "the certificate is not the one that signs",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17"),
    CERTIFICATE_TRUSTED(
            "application.certificate-trusted",
            "whoever takes the assertions knows the certificate that is to sign them",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17"),
    CERTIFICATE_EXPIRY(
            "application.certificate-expiry",
            "the certificate has more than 90 days left",
            "IAM Identity Center User Guide, Manage certificates; rule 7.17");

    private final String id;
    private final String question;
    private final String source;

    ApplicationCheck(String id, String question, String source) {
        this.id = id;
        this.question = question;
        this.source = source;
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
}
