package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/**
 * Says whom the logins of an instance would let in, and what goes with a user who is deleted.
 *
 * <pre>
 * patchbay:ListConnectSessionNames     …:connect-instance/ID
 * patchbay:PreviewConnectUserDeletion  …:connect-instance/ID
 * </pre>
 */
public final class UserOperations {
    public static final String NAMES = "ListConnectSessionNames";
    public static final String LEAVING = "PreviewConnectUserDeletion";

    private final InstanceOperations operations;
    private final Users users;
    private final ConnectSessions sessions;
    private final AuthenticationProfileStore bindings;
    private final SessionNames names;

    public UserOperations(
            InstanceOperations operations,
            Users users,
            ConnectSessions sessions,
            AuthenticationProfileStore bindings,
            SessionNames names) {
        this.operations = operations;
        this.users = users;
        this.sessions = sessions;
        this.bindings = bindings;
        this.names = names;
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

    /** The instance that was named, and names of it. */
    public record Named(Instance instance, SessionNames.Page page) {}

    /**
     * The logins beside the RoleSessionNames that would be sent.
     *
     * @param wanted which of them
     * @param before how many of those stand before the page
     */
    public Reply<Named> names(
            Call call,
            String instance,
            Predicate<SessionNames.Kind> wanted,
            int before,
            int most,
            Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.reading(more),
                found ->
                        found.identityManagement() == IdentityManagement.SAML
                                ? Reply.done(
                                        new Named(found, names.page(found, wanted, before, most)))
                                : Reply.refused(
                                        ConnectFault.invalidRequest(
                                                "nobody is sent to instance "
                                                        + found.alias()
                                                        + ": its users sign in with passwords")));
    }
}
