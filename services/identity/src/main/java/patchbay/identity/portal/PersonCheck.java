package patchbay.identity.portal;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked at station one, person. */
public enum PersonCheck implements CheckDefinition {
    ATTEMPTS(
            "person.attempts",
            "there were not too many failed attempts a moment ago",
            "NIST SP 800-63B 5.2.2"),
    PASSWORD(
            "person.password",
            "user name and password belong together",
            "IAM Identity Center User Guide, Signing in; rule 7.22"),
    ENABLED(
            "person.enabled",
            "the person is enabled",
            "IAM Identity Center User Guide, Disable user access; rule 7.27"),
    ADMINISTRATOR(
            "person.administrator",
            "the person administers this installation",
            "Patchbay, interface section 5"),
    SESSION(
            "person.session",
            "the portal session has not ended",
            "IAM Identity Center User Guide, User interactive sessions; rule 7.27");

    private final String id;
    private final String question;
    private final String source;

    PersonCheck(String id, String question, String source) {
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
