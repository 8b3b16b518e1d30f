package patchbay.saml.metadata;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked of a service provider's metadata before its values are taken over. */
public enum ServiceProviderCheck implements CheckDefinition {
    DOCUMENT(
            "document",
            "the document is well-formed SAML metadata in UTF-8 without a document type",
            "SAML Metadata 2.3; SAML threat catalogue A6.1"),
    ONE("one", "the document describes one SAML 2.0 service provider", "SAML Metadata 2.4.4"),
    ENTITY_ID(
            "entity-id",
            "the service provider has an entityID of 1 to 1,024 characters",
            "SAML Metadata 2.3.2"),
    CONSUMER(
            "consumer",
            "the service provider takes Responses by HTTP-POST",
            "SAML Metadata 2.4.4; SAML Profiles 4.1.2"),
    CERTIFICATES(
            "certificates",
            "every key comes as a certificate that can be read",
            "SAML Metadata Interoperability Profile 2.6.1");

    private final String name;
    private final String question;
    private final String source;

    ServiceProviderCheck(String name, String question, String source) {
        this.name = name;
        this.question = question;
        this.source = source;
    }

    @Override
    public CheckId id() {
        return new CheckId("metadata.service-provider-" + name);
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
