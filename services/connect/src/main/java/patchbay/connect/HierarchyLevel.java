package patchbay.connect;

import java.time.Instant;

/**
 * A level of an instance's agent hierarchy.
 *
 * @param number 1 at the top, 5 at most
 */
public record HierarchyLevel(int number, String id, String name, Instant changedAt) {
    public static final int MOST = 5;
}
