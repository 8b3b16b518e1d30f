package patchbay.identity.source.ldap;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked about a person of an Active Directory or LDAP directory. */
public enum LdapCheck implements CheckDefinition {
    REACHABLE("ldap.reachable", "a server of the directory answers", "RFC 4511, section 5", ""),
    ENTRY_FOUND(
            "ldap.entry-found",
            "the directory has exactly one person of the typed name",
            "RFC 4511, section 4.5",
            ""),
    PASSWORD("ldap.password", "the directory takes the password", "RFC 4511, section 4.2", ""),
    ACCOUNT_ENABLED(
            "ldap.account-enabled",
            "the account is enabled in the directory",
            "MS-ADTS 2.2.16, userAccountControl",
            ""),
    ACCOUNT_CURRENT(
            "ldap.account-current",
            "the account has not expired in the directory",
            "MS-ADTS, accountExpires; shadow(5)",
            ""),
    ACCOUNT_UNLOCKED(
            "ldap.account-unlocked",
            "the account is not locked in the directory",
            "draft-behera-ldap-password-policy 5.3.3; MS-ADTS, lockoutTime",
            ""),
    PASSWORD_CURRENT(
            "ldap.password-current",
            "the directory does not want another password first",
            "MS-ADTS, pwdLastSet",
            ""),
    SIGN_IN_ALLOWED(
            "ldap.sign-in-allowed",
            "the directory lets the account sign in from here, now",
            "MS-ADTS, logonHours, userWorkstations",
            ""),
    ATTRIBUTES(
            "ldap.attributes-mapped",
            "every attribute that a person needs has a value",
            "IAM Identity Center User Guide, Attribute mappings; rule 7.10",
            ""),
    MAIL(
            "ldap.email-is-mail",
            "the e-mail address is the one that mail arrives at, not the Windows sign-in name",
            "IAM Identity Center User Guide, Attribute mappings; rules 0.2, 7.10",
            "F30"),
    PROVISIONED(
            "ldap.person-provisioned",
            "the person was taken over from the directory before",
            "IAM Identity Center User Guide, Manage your identity source; rule 7.6",
            ""),
    NAME_FREE(
            "ldap.name-free",
            "user name and e-mail address belong to nobody of another source",
            "rule 7.7",
            ""),
    NAME_FORM("ldap.name-form", "names have the form that names have here", "rule 7.7", "");

    private final String id;
    private final String question;
    private final String source;
    private final String failure;

    LdapCheck(String id, String question, String source, String failure) {
        this.id = id;
        this.question = question;
        this.source = source;
        this.failure = failure;
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
        return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }
}
