package patchbay.identity;

import java.util.Optional;

/** Keeps the organization instance. Each method is one durable transaction. */
public interface InstanceStore {
    /** Keeps the instance; false, and nothing changed, where there is one already. */
    boolean add(Instance instance);

    /** The organization instance, or nothing where Identity Center was never enabled. */
    Optional<Instance> find();
}
