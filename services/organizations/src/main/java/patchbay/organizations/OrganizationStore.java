package patchbay.organizations;

import java.util.function.Function;

/**
 * Keeps organizations. Work is one transaction: it sees one unchanging state, touches nothing but
 * its rows, and may be run again after a conflict.
 */
public interface OrganizationStore {
    /** What the work answers; it changes nothing. */
    <T> T read(Function<OrganizationRows, T> work);

    /** What the work answers, after its effects were made durable. */
    <T> T change(Function<OrganizationRows, T> work);
}
