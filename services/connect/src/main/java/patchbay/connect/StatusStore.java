package patchbay.connect;

import java.util.List;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;

/** Keeps the agent statuses of instances. Each call is one durable transaction. */
public interface StatusStore {
    /** In their display order; those without one come last, by name. */
    List<AgentStatus> statuses(InstanceId instance);

    /**
     * Adds a status.
     *
     * @param quota most statuses that the instance may have
     */
    Added add(AgentStatus status, int quota);

    /** Replaces everything but the type. */
    Changed change(AgentStatus status);
}
