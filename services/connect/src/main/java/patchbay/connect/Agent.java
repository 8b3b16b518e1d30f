package patchbay.connect;

import java.util.List;

/**
 * A signed-in user, as the desk shows them.
 *
 * @param statuses that may be chosen, in their order
 */
public record Agent(
        Instance instance,
        ConnectUser user,
        ConnectSession session,
        AgentStatus status,
        List<AgentStatus> statuses) {
    public Agent {
        statuses = List.copyOf(statuses);
    }
}
