package patchbay.identity.directory;

import java.util.ArrayList;
import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.DirectoryStore.Written;

/** Judges what was filled in for a group, and says what the store made of it. */
final class GroupForm {
    private GroupForm() {}

    static List<Check> checks(Group group) {
        List<Check> checks = new ArrayList<>();
        checks.add(
                judged(
                        Names.isGroupName(group.displayName()),
                        DirectoryCheck.GROUP_NAME_FORM,
                        "1 to 1024 letters, marks, signs, digits, punctuation or spaces",
                        "`" + group.displayName() + "`",
                        "choose another name"));
        checks.add(
                judged(
                        (group.description().isEmpty() || Names.isDetail(group.description()))
                                && PersonForm.areExternalIds(group.externalIds()),
                        DirectoryCheck.GROUP_DETAILS_FORM,
                        "a description of up to 1024 characters and up to ten external ids",
                        "a description of " + group.description().length() + " characters",
                        "correct the description or the external ids"));
        return checks;
    }

    private static Check judged(
            boolean good, DirectoryCheck check, String expected, String found, String remedy) {
        return good
                ? Check.pass(check, expected, found)
                : Check.fail(check, expected, found, Remedy.of(remedy));
    }

    static Check check(Group group, Written written) {
        String name = "`" + group.displayName() + "`";
        return switch (written) {
            case DONE ->
                    Check.pass(DirectoryCheck.GROUP_NAME_FREE, "a name that no group has", name);
            case NAME_TAKEN, EMAIL_TAKEN ->
                    Check.fail(
                            DirectoryCheck.GROUP_NAME_FREE,
                            "a name that no group has",
                            "group " + name + " exists",
                            Remedy.of("choose another name, or use the group that exists"));
            case EXTERNAL_ID_TAKEN ->
                    Check.fail(
                            DirectoryCheck.EXTERNAL_ID_FREE,
                            "external ids that no group has",
                            "one that belongs to another group",
                            Remedy.of("choose another external id"));
            case STALE ->
                    Check.fail(
                            DirectoryCheck.UNCHANGED,
                            "a group as it was when it was read",
                            name + " was changed since",
                            Remedy.of("look again, then repeat the change"));
            case GONE ->
                    Check.fail(
                            DirectoryCheck.GROUP_NAME_FREE,
                            "a group that is in the directory",
                            name + " was removed",
                            Remedy.of("add the group again"));
        };
    }
}
