package patchbay.connect;

import java.util.Map;
import java.util.Optional;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/**
 * Who is signed in to an instance and until when, and how it is ended; how its users sign in.
 *
 * <pre>
 * patchbay:ListConnectSessions                                  …:connect-instance/ID
 * patchbay:EndConnectSession, patchbay:EndConnectSessions       …:connect-instance/ID
 * patchbay:GetConnectAuthenticationProfile                      …:connect-instance/ID
 * patchbay:UpdateConnectAuthenticationProfile                   …:connect-instance/ID
 * </pre>
 */
public final class SessionOperations {
    public static final String LIST = "ListConnectSessions";
    public static final String END = "EndConnectSession";
    public static final String END_ALL = "EndConnectSessions";
    public static final String PROFILE = "GetConnectAuthenticationProfile";
    public static final String SET_PROFILE = "UpdateConnectAuthenticationProfile";

    private static final int PAGE = 100;

    private final InstanceOperations operations;
    private final ConnectSessions sessions;
    private final Users users;
    private final AuthenticationProfiles profiles;

    public SessionOperations(
            InstanceOperations operations,
            ConnectSessions sessions,
            Users users,
            AuthenticationProfiles profiles) {
        this.operations = operations;
        this.sessions = sessions;
        this.users = users;
        this.profiles = profiles;
    }

    /** The instance that was named, and something of it. */
    public record Of<T>(Instance instance, T value) {}

    /**
     * Who is signed in, the latest first.
     *
     * @param after id of the session that ended the page before
     * @param more what else the event log is to say
     */
    public Reply<Of<ConnectSessions.Roll>> list(
            Call call, String instance, Optional<String> after, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.reading(more),
                found ->
                        Reply.done(
                                new Of<>(
                                        found, sessions.roll(found.id(), after, PAGE, call.at()))));
    }

    /** Ends one session: from now on no node knows it. Its user is Offline. */
    public Reply<Integer> end(
            Call call, String instance, String session, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.writing(Map.of("sessionId", session), more),
                found ->
                        sessions.find(found.id(), session)
                                .filter(sessions::end)
                                .map(ended -> {
                                    users.find(found, ended.user()).ifPresent(users::setOffline);
                                    return Reply.done(1);
                                })
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Session not found: " + session))));
    }

    /** Ends every session of the instance; how many there were. */
    public Reply<Integer> endAll(Call call, String instance, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.writing(Map.of(), more),
                found -> Reply.done(sessions.endAll(found.id(), call.at())));
    }

    public Reply<Of<AuthenticationProfile>> profile(
            Call call, String instance, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.reading(more),
                found -> Reply.done(new Of<>(found, profiles.of(found.id()))));
    }

    /**
     * Changes the profile.
     *
     * @param change makes the wanted profile of the one there is; refuses what cannot be read
     */
    public Reply<Of<AuthenticationProfile>> change(
            Call call, String instance, ProfileChange change, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.writing(change.asked(), more),
                found ->
                        switch (change.of(profiles.of(found.id()))) {
                            case Reply.Refused<AuthenticationProfile>(var fault) ->
                                    Reply.refused(fault);
                            case Reply.Done<AuthenticationProfile>(AuthenticationProfile wanted) ->
                                    profiles.put(wanted)
                                            .<Reply<Of<AuthenticationProfile>>>map(Reply::refused)
                                            .orElseGet(() ->
                                                    Reply.done(
                                                            new Of<>(
                                                                    found,
                                                                    profiles.of(found.id()))));
                        });
    }
}
