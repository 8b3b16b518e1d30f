package patchbay.identity.directory;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked before a person, group or password is kept. */
public enum DirectoryCheck implements CheckDefinition {
    USER_NAME_FORM(
            "directory.user-name-form",
            "the user name has 1 to 128 letters, marks, signs, digits or punctuation, and is not"
                    + " reserved",
            "Identity Store API Reference, CreateUser; rule 7.7"),
    USER_NAME_FREE(
            "directory.user-name-free",
            "nobody else has this user name",
            "IAM Identity Center User Guide, Add users; rule 7.7"),
    NAMES_PRESENT(
            "directory.names-present",
            "given name, family name and display name are filled in",
            "IAM Identity Center User Guide, Add users; rule 7.7"),
    EMAIL_FORM(
            "directory.email-form",
            "the e-mail address is empty or has a name, an @ and a domain",
            "IAM Identity Center User Guide, Add users; rule 7.7"),
    EMAIL_FREE(
            "directory.email-free",
            "nobody else has this e-mail address",
            "IAM Identity Center User Guide, Add users; rule 7.7"),
    DETAILS_FORM(
            "directory.details-form",
            "every other attribute has 1 to 1024 printable characters",
            "Identity Store API Reference, CreateUser; rule 7.7"),
    EXTERNAL_ID_FREE(
            "directory.external-id-free",
            "nobody else has one of these external ids",
            "Identity Store API Reference, ExternalId"),
    UNCHANGED(
            "directory.unchanged",
            "nobody has changed it since it was read",
            "Identity Store API Reference, ConflictException"),
    GROUP_NAME_FORM(
            "directory.group-name-form",
            "the group's name has 1 to 1024 letters, marks, signs, digits, punctuation or spaces",
            "Identity Store API Reference, CreateGroup; rule 7.7"),
    GROUP_DETAILS_FORM(
            "directory.group-details-form",
            "the group's description has up to 1024 printable characters, its external ids up to"
                    + " 256",
            "Identity Store API Reference, CreateGroup"),
    GROUP_NAME_FREE(
            "directory.group-name-free",
            "no other group has this name",
            "Identity Store API Reference, CreateGroup; rule 7.7"),
    PASSWORD_RULES(
            "directory.password-rules",
            "the password has 8 to 64 characters, with lower case, upper case, digit and sign",
            "IAM Identity Center User Guide, Password requirements; rule 7.23"),
    PASSWORD_UNCOMMON(
            "directory.password-uncommon",
            "the password is no common word or name in disguise",
            "NIST SP 800-63B 5.1.1.2; rule 7.23"),
    PASSWORD_NEW(
            "directory.password-new",
            "the password is none of the last three",
            "IAM Identity Center User Guide, Password requirements; rule 7.23");

    private final String id;
    private final String question;
    private final String source;

    DirectoryCheck(String id, String question, String source) {
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
