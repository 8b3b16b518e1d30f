package patchbay.identity.source;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked about the settings of a source. */
public enum SourceCheck implements CheckDefinition {
    NAME("source.name", "the source has a name of its own", "Patchbay, interface section 4"),
    KIND("source.kind", "the source is of a kind that there is", "rule 7.6"),
    DOMAINS("source.domains", "the domains are e-mail domains", "Patchbay, interface section 4"),
    ONE_AT_A_TIME(
            "source.one-at-a-time",
            "no other foreign source is enabled, where only one may be",
            "IAM Identity Center User Guide, Manage your identity source; rule 7.6"),
    SERVERS("source.servers", "each server is an address of LDAP", "RFC 4516"),
    ENCRYPTED(
            "source.encrypted",
            "passwords travel under TLS, unless it was said that they need not",
            "RFC 4513, section 6.2"),
    AUTHORITY("source.authority", "the authority is a certificate in PEM", "RFC 7468"),
    BASE("source.base", "it is known where people are", "RFC 4511, section 4.5.1.1"),
    FILTER("source.filter", "the filters can be read", "RFC 4515"),
    MAPPING(
            "source.mapping",
            "the mapping gives every person a user name, names and a permanent id",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.10"),
    PASSWORD("source.bind-password", "a bind name comes with a password", "RFC 4513, 5.1.2"),
    METADATA(
            "source.metadata",
            "the metadata describes one identity provider with a sign-in address",
            "SAML Metadata 2.4.3; rule 7.9"),
    PERIOD("source.period", "the time between synchronisations is one", "Patchbay, interface");

    private final String id;
    private final String question;
    private final String source;

    SourceCheck(String id, String question, String source) {
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
        return Optional.empty();
    }
}
