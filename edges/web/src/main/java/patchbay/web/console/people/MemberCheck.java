package patchbay.web.console.people;

import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;

/** What is asked before somebody is put into a group by name. */
enum MemberCheck implements CheckDefinition {
    GROUP_KNOWN("directory.group-known", "a group has this name"),
    PERSON_KNOWN("directory.person-known", "somebody has this user name");

    private final String id;
    private final String question;

    MemberCheck(String id, String question) {
        this.id = id;
        this.question = question;
    }

    static Check noGroup(String name) {
        return Check.fail(
                GROUP_KNOWN,
                "the name of a group",
                "`" + name + "`, which no group has",
                Remedy.of("choose a group of the list"));
    }

    static Check nobody(String name) {
        return Check.fail(
                PERSON_KNOWN,
                "somebody's user name",
                "`" + name + "`, which nobody has",
                Remedy.of("choose somebody of the list"));
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
        return "IAM Identity Center User Guide, Add users to groups";
    }
}
