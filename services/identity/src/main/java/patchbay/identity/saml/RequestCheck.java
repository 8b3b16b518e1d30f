package patchbay.identity.saml;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked of a service provider's request before anybody signs in for it. */
public enum RequestCheck implements CheckDefinition {
    ISSUER(
            "issuer",
            "the request is from the service provider that the application is for",
            "SAML Profiles 4.1.4.1"),
    DESTINATION(
            "destination",
            "the request was sent to this address, where it says one",
            "SAML Core 3.2.1; SAML threat catalogue A8.4"),
    FRESH(
            "fresh",
            "the request was made within the last ten minutes",
            "SAML threat catalogue A8.1, A8.2"),
    CONSUMER(
            "consumer",
            "the response is wanted where the application's responses go",
            "SAML Core 3.4.1; SAML threat catalogue A8.4"),
    BINDING(
            "binding",
            "the response is wanted by HTTP-POST",
            "SAML Profiles 4.1.2; SAML threat catalogue A7.5"),
    NAME_ID(
            "name-id",
            "the person is to be named as the subject mapping names them",
            "SAML Core 3.4.1.1; rule 7.12"),
    ONCE("once", "the request was not answered before", "SAML threat catalogue A8.1"),
    PENDING(
            "pending",
            "the request waits for an answer",
            "SAML Profiles 4.1.4.1; SAML threat catalogue A8.10"),
    SESSION(
            "session",
            "the person whose session is to end is signed in here",
            "SAML Profiles 4.4.3.1");

    private final String name;
    private final String question;
    private final String source;

    RequestCheck(String name, String question, String source) {
        this.name = name;
        this.question = question;
        this.source = source;
    }

    @Override
    public CheckId id() {
        return new CheckId("request." + name);
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
