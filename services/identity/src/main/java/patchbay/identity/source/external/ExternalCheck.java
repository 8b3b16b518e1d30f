package patchbay.identity.source.external;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked of a sign-in by another identity provider, beyond what SAML itself asks. */
public enum ExternalCheck implements CheckDefinition {
    SOURCE("external.source-known", "the address belongs to an enabled source", "rule 7.9"),
    SIZE(
            "external.response-fits",
            "the response has at most 50,000 characters",
            "IAM Identity Center User Guide, Quotas; rule 7.8"),
    PLAIN(
            "external.not-encrypted",
            "the assertion is not encrypted",
            "IAM Identity Center User Guide, SAML considerations; rule 7.8"),
    UNSOLICITED(
            "external.asked-for",
            "the response answers a request of ours, or may come without one",
            "SAML Profiles 4.1.5"),
    ONE_ASSERTION(
            "external.one-assertion",
            "the response holds exactly one assertion",
            "IAM Identity Center User Guide, SAML considerations; rule 7.8"),
    CONSUMER(
            "external.acs-matches",
            "the response was made for the address that it was posted to",
            "IAM Identity Center User Guide, SAML considerations; rules 7.8, 7.9"),
    VERIFIED(
            "external.response-verified",
            "the response is the word of the identity provider, for us, now",
            "SAML Profiles 4.1.4.3"),
    SAME_BROWSER(
            "external.same-browser",
            "the browser that comes back is the one that left",
            "SAML Profiles 4.1.4.5, login CSRF"),
    NAME_FORMAT(
            "external.name-format",
            "the NameID has the format `emailAddress`",
            "IAM Identity Center User Guide, SAML considerations; rule 7.8"),
    NAME_SHAPE(
            "external.name-shape",
            "the NameID is shaped like an e-mail address",
            "RFC 2822, 3.4.1; rule 7.8"),
    NAME_DOMAIN(
            "external.name-in-domain",
            "the NameID is of a domain that the source answers for",
            "Patchbay, interface section 4"),
    PERSON(
            "external.person-provisioned",
            "the NameID is the user name of a person who is here already",
            "IAM Identity Center User Guide, Troubleshooting; rules 7.6, 7.8"),
    ENABLED("external.person-enabled", "the person is enabled", "rule 7.27"),
    FEW_ATTRIBUTES(
            "external.access-attributes-few",
            "there are at most 50 attributes for access control",
            "IAM Identity Center User Guide, Attributes for access control; rule 7.8"),
    SINGLE_VALUES(
            "external.access-attributes-single",
            "each attribute for access control has one value",
            "IAM Identity Center User Guide, Attributes for access control; rule 7.8");

    private final String id;
    private final String question;
    private final String source;

    ExternalCheck(String id, String question, String source) {
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

    /** Whatever it is, the person reads one sentence. */
    @Override
    public Optional<String> failure() {
        return Optional.of("F26");
    }
}
