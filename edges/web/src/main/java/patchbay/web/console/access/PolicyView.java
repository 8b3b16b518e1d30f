package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * One managed policy.
 *
 * @param edit the page that changes it; empty for AWS's own
 */
public record PolicyView(
        String name,
        String arn,
        String document,
        List<Version> versions,
        List<String> holders,
        Optional<String> edit) {
    public PolicyView {
        versions = List.copyOf(versions);
        holders = List.copyOf(holders);
    }

    /** A version of the document. */
    public record Version(String id, boolean isDefault, String createdAt) {}
}
