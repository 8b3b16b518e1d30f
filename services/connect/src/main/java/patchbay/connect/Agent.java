package patchbay.connect;

import java.util.List;

/**
 * A signed-in user, as the desk shows them.
 *
 * @param profile what the session lasts by
 * @param statuses that may be chosen, in their order
 */
public record Agent(
        Instance instance,
        ConnectUser user,
        ConnectSession session,
        AuthenticationProfile profile,
        AgentStatus status,
        List<AgentStatus> statuses) {
    public Agent {
        statuses = List.copyOf(statuses);
    }
}
