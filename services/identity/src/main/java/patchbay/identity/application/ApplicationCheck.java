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
    TEXT("application.text", "every text can be written in XML", "XML 1.0, production 2");

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
