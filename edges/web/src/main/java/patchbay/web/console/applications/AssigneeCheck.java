package patchbay.web.console.applications;

import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;

/** What is asked before an assignment is made on a page. */
public enum AssigneeCheck implements CheckDefinition {
    KNOWN;

    @Override
    public CheckId id() {
        return new CheckId("application.assignee-known");
    }

    @Override
    public String question() {
        return "the person or group that is to open the application exists";
    }

    @Override
    public String source() {
        return "IAM Identity Center User Guide, Assign user access; rule 7.19";
    }

    static Check unknown(boolean group, String name) {
        return Check.fail(
                KNOWN,
                group ? "the name of a group" : "the user name of a person",
                "`" + name + "`",
                Remedy.of(
                        "choose a name from the list, or add the " + (group ? "group" : "person")));
    }
}
