package patchbay.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an action in a stored policy may look like (step 7). Whether it exists does not matter. */
final class ActionForms {
    private static final Pattern VENDOR = Pattern.compile("[a-zA-Z0-9.-]*");

    private ActionForms() {}

    /** AWS's message about the action, or nothing where its form is right. */
    static Optional<String> fault(String action) {
        if (action.equals("*")) {
            return Optional.empty();
        }
        int colon = action.indexOf(':');
        if (colon < 0) {
            return Optional.of(
                    "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
        }
        if (action.indexOf(':', colon + 1) >= 0) {
            return Optional.of("Actions/Condition can contain only one colon.");
        }
        String vendor = action.substring(0, colon);
        return vendor.equals("*") || VENDOR.matcher(vendor).matches()
                ? Optional.empty()
                : Optional.of("Vendor " + vendor + " is not valid");
    }
}
