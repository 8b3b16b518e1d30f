package patchbay.connect;

import java.util.List;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;
import patchbay.connect.ConnectStore.Removed;

/** Keeps the agent hierarchies of instances. Each call is one durable transaction. */
public interface HierarchyStore {
    /** From the top. */
    List<HierarchyLevel> levels(InstanceId instance);

    /** Replaces the levels; IN_USE where one that has groups would go. */
    Removed put(InstanceId instance, List<HierarchyLevel> levels);

    /** In the order of their levels and names. */
    List<HierarchyGroup> groups(InstanceId instance);

    /**
     * Adds a group; GONE where its parent or its level is not there, TAKEN where a group beside it
     * has the name.
     *
     * @param quota most groups that the instance may have
     */
    Added add(HierarchyGroup group, int quota);

    /** Replaces name and tags. */
    Changed change(HierarchyGroup group);

    /** IN_USE while it has users or groups under it. */
    Removed remove(InstanceId instance, String id);
}
