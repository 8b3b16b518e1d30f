package patchbay.identity.portal;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked at station two, assignment. */
public enum AssignmentCheck implements CheckDefinition {
    APPLICATION_KNOWN(
            "assignment.application-known",
            "the application exists",
            "IAM Identity Center User Guide, Application access; rule 7.11"),
    APPLICATION_ENABLED(
            "assignment.application-enabled",
            "the application is enabled",
            "IAM Identity Center User Guide, Application access; failure F21"),
    ASSIGNED(
            "assignment.person-or-own-group",
            "the application is assigned to the person, or to a group they are in themselves",
            "IAM Identity Center User Guide, Assign user access; rule 7.19");

    private final String id;
    private final String question;
    private final String source;

    AssignmentCheck(String id, String question, String source) {
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

    @Override
    public Optional<String> failure() {
        return Optional.of("F21");
    }
}
