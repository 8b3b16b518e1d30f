package patchbay.identity.access;

import java.util.function.Function;

/**
 * Keeps permission sets and assignments. Work is one transaction: it sees one unchanging state,
 * touches nothing but its rows, and may be run again after a conflict.
 */
public interface AccessStore {
    /** What the work answers; it changes nothing. */
    <T> T read(Function<AccessRows, T> work);

    /** What the work answers, after its effects were made durable. */
    <T> T change(Function<AccessRows, T> work);
}
