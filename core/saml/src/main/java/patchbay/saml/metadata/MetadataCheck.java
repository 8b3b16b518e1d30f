package patchbay.saml.metadata;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/**
 * What is asked of an identity provider's metadata before it is kept. All of them end in the same
 * outward sentence; which one it was is failure F27's answer.
 */
public enum MetadataCheck implements CheckDefinition {
    LENGTH(
            "length",
            "the document has 1,000 to 10,000,000 characters",
            "IAM API Reference, CreateSAMLProvider; rule 1.32"),
    ENCODING(
            "encoding",
            "the document is UTF-8 without a byte order mark",
            "IAM User Guide, Create a SAML identity provider; rule 1.32"),
    DOCUMENT_TYPE(
            "document-type",
            "the document has no document type declaration",
            "SAML threat catalogue A6.1"),
    WELL_FORMED(
            "well-formed",
            "the document is well-formed XML",
            "IAM User Guide, Troubleshoot SAML federation; rule 1.32"),
    ROOT(
            "root",
            "the outermost element is an EntityDescriptor or an EntitiesDescriptor",
            "SAML Metadata 2.3"),
    IDENTITY_PROVIDER(
            "identity-provider",
            "the document describes a SAML 2.0 identity provider",
            "SAML Metadata 2.4.3; rule 1.32"),
    ENTITY_ID(
            "entity-id",
            "every identity provider has an entityID of 1 to 1,024 characters",
            "SAML Metadata 2.3.2; rule 1.32"),
    ENTITY_COUNT(
            "entity-count",
            "the document describes at most 10 identity providers",
            "IAM User Guide, IAM quotas; rule 1.34"),
    CERTIFICATES(
            "certificates",
            "every signing key comes as a certificate that can be read",
            "IAM User Guide, Troubleshoot SAML federation; rule 1.32"),
    SIGNING_KEYS(
            "signing-keys",
            "every identity provider has a key for signing",
            "IAM User Guide, Create a SAML identity provider; rule 1.32"),
    KEY_COUNT(
            "key-count",
            "the document has at most 10 signing keys",
            "IAM User Guide, IAM quotas; rule 1.34"),
    KEY_SIZE(
            "key-size",
            "every RSA key has 1,024 bits or more",
            "IAM User Guide, Troubleshoot SAML federation; rule 1.32"),
    EXTENSIONS(
            "extensions",
            "no certificate repeats an extension",
            "IAM User Guide, Troubleshoot SAML federation; rule 1.32");

    private final String name;
    private final String question;
    private final String source;

    MetadataCheck(String name, String question, String source) {
        this.name = name;
        this.question = question;
        this.source = source;
    }

    @Override
    public CheckId id() {
        return new CheckId("metadata." + name);
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
        return Optional.of("F27");
    }
}
