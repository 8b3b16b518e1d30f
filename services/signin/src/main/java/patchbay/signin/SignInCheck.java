package patchbay.signin;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What the sign-in endpoint asks on its own account, beside the checks of SAML and STS. */
public enum SignInCheck implements CheckDefinition {
    RESPONSE_POSTED(
            "response-is-posted",
            "the form holds a SAMLResponse",
            "rule 1.1; SAML Bindings 3.5.4",
            "F01"),
    ONE_ROLE(
            "one-role-is-offered",
            "the response offers one role, so that nobody has to choose",
            "rule 1.23; IAM User Guide, Configure SAML assertions for the authentication response",
            "F20"),
    CHOICE_IS_OFFERED(
            "choice-is-offered",
            "the role chosen is one that the response offers",
            "rule 1.23; IAM User Guide, Enable SAML federated users to access the console",
            "F01"),
    RELAY_STATE_IS_CONSOLE(
            "relay-state-is-a-console-page",
            "the relay state is an address in this partition's console",
            "rule 1.31; Amazon Connect Administrator Guide, Configure SAML",
            "F15"),
    CODE_IS_FRESH(
            "hand-over-is-fresh",
            "the one-time code that carries the session to the console's host is fresh",
            "rule 8.21; Patchbay, hand-over between hosts",
            "F17"),
    SESSION_IS_ALIVE(
            "console-session-is-alive",
            "the browser has a console session that has not ended",
            "rules 3.8 and 8.25; IAM User Guide, Enable SAML federated users to access the console",
            "F17");

    private final String name;
    private final String question;
    private final String source;
    private final String failure;

    SignInCheck(String name, String question, String source, String failure) {
        this.name = name;
        this.question = question;
        this.source = source;
        this.failure = failure;
    }

    @Override
    public CheckId id() {
        return new CheckId("signin." + name);
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
        return Optional.of(failure);
    }
}
