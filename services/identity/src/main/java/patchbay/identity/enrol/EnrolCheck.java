package patchbay.identity.enrol;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** What is asked of a mailed link, and of somebody who has not come in yet: failure F32. */
public enum EnrolCheck implements CheckDefinition {
    LINK_UNUSED("enrol.link-unused", "the link was not used before"),
    LINK_CURRENT("enrol.link-current", "the link has not ended"),
    ADDRESS_CURRENT("enrol.address-current", "the link went to the address that the person has"),
    PASSWORD_OURS("enrol.password-is-ours", "the person's password is kept here"),
    PERSON_THERE("enrol.person-there", "the person is in the directory, and enabled"),
    ADDRESS_PRESENT("enrol.address-present", "the person has an e-mail address"),
    PASSWORD_COMING(
            "enrol.password-coming",
            "somebody without a password has been mailed a way to set one"),
    ONE_TIME_CURRENT("enrol.one-time-current", "the one-time password has not ended");

    private final String id;
    private final String question;

    EnrolCheck(String id, String question) {
        this.id = id;
        this.question = question;
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
        return "IAM Identity Center User Guide, Add users; rule 7.22";
    }

    @Override
    public Optional<String> failure() {
        return Optional.of("F32");
    }
}
