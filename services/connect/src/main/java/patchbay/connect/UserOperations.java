package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/**
 * Says what goes with a user of an instance, before one is deleted.
 *
 * <pre>
 * patchbay:PreviewConnectUserDeletion  …:connect-instance/ID
 * </pre>
 */
public final class UserOperations {
    public static final String LEAVING = "PreviewConnectUserDeletion";

    private final InstanceOperations operations;
    private final Users users;
    private final ConnectSessions sessions;
    private final AuthenticationProfileStore bindings;

    public UserOperations(
            InstanceOperations operations,
            Users users,
            ConnectSessions sessions,
            AuthenticationProfileStore bindings) {
        this.operations = operations;
        this.users = users;
        this.sessions = sessions;
        this.bindings = bindings;
    }

    /**
     * What goes when a user is deleted.
     *
     * @param sessions of browsers, that would end
     * @param boundRole the only role that the user comes in by (rule 8.30)
     */
    public record Leaving(ConnectUser user, int sessions, Optional<String> boundRole) {}

    /**
     * @param more what else the event log is to say
     */
    public Reply<Leaving> leaving(
            Call call, String instance, String user, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.reading(more),
                found ->
                        users.find(found, user)
                                .map(it ->
                                        Reply.done(
                                                new Leaving(
                                                        it,
                                                        sessions.goingOn(it, call.at()).size(),
                                                        bindings.boundRole(it.id()))))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "User is not found: " + user))));
    }
}
