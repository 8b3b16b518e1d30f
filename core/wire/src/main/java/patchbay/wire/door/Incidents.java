package patchbay.wire.door;

/** Where a failure of our own is written down. */
@FunctionalInterface
public interface Incidents {
    /**
     * Keeps the cause for the administrator.
     *
     * @param during what was being done, such as {@code iam:CreateRole}
     * @return the incident's number, all that the caller is told
     */
    String report(String during, Throwable cause);
}
