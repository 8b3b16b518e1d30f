package patchbay.identity.scim;

import patchbay.explain.Check;
import patchbay.identity.directory.DirectoryCheck;
import patchbay.identity.directory.DirectoryOutcome;

/** What the directory refused, as SCIM says it. */
final class Refusal {
    private Refusal() {}

    static <T> T orElse(DirectoryOutcome<T> outcome) throws ScimFault {
        return switch (outcome) {
            case DirectoryOutcome.Done<T> done -> done.value();
            case DirectoryOutcome.Refused<T> refused -> throw fault(refused.decisive());
        };
    }

    private static ScimFault fault(Check decisive) {
        boolean conflict =
                decisive.definition() == DirectoryCheck.USER_NAME_FREE
                        || decisive.definition() == DirectoryCheck.GROUP_NAME_FREE
                        || decisive.definition() == DirectoryCheck.EMAIL_FREE
                        || decisive.definition() == DirectoryCheck.EXTERNAL_ID_FREE
                        || decisive.definition() == DirectoryCheck.UNCHANGED;
        String why = decisive.expected() + " is expected, found " + decisive.found();
        return conflict ? ScimFault.conflict(why) : ScimFault.invalid(why);
    }
}
