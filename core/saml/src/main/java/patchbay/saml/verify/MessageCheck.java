package patchbay.saml.verify;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked of a message that a service provider sends us through a browser. */
public enum MessageCheck implements CheckDefinition {
    TRANSPORT(
            "transport",
            "the message is encoded as its binding says, once, and not too long",
            "SAML Bindings 3.4.4, 3.5.4; SAML threat catalogue A7.3 to A7.6"),
    XML("xml", "the message is plain XML within the limits", "SAML threat catalogue A.6, A.10"),
    STRUCTURE(
            "structure",
            "the message is built as the schema says",
            "SAML Core 3.4.1, 3.7.1, 3.7.2"),
    SIGNED(
            "signed",
            "the message is signed, where that is asked for",
            "SAML Profiles 4.1.4.1, 4.4.4.1"),
    SIGNATURE(
            "signature",
            "the signature was made with a key of the service provider",
            "SAML Core 5; SAML Bindings 3.4.4.1; SAML threat catalogue A7.5");

    private final String name;
    private final String question;
    private final String source;

    MessageCheck(String name, String question, String source) {
        this.name = name;
        this.question = question;
        this.source = source;
    }

    @Override
    public CheckId id() {
        return new CheckId("message." + name);
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
