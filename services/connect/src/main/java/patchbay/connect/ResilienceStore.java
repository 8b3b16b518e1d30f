package patchbay.connect;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectStore.Added;

/** Keeps traffic distribution groups and who is in them. Each call is one durable transaction. */
public interface ResilienceStore {
    /**
     * Adds a group; TAKEN where the instance has one of this name.
     *
     * @param quota most groups that the instance may have
     */
    Added add(TrafficGroup group, int quota);

    Optional<TrafficGroup> group(String id);

    /** The instance's groups in the order of their names. */
    List<TrafficGroup> groups(InstanceId instance);

    /** Replaces the distribution; false where the group is gone. */
    boolean change(TrafficGroup group);

    /** Removes the group; who was in it no longer is. False where it is gone. */
    boolean remove(String id);

    /** Puts a user of the source instance into the group, unless already there. */
    void associate(String group, String user);

    /** False where the user was not in the group. */
    boolean disassociate(String group, String user);

    /** Ids of the users in the group, in order. */
    List<String> users(String group);

    /** Whether the user is in any group. */
    boolean isAssociated(String user);
}
