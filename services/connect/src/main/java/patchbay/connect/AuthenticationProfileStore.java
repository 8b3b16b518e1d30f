package patchbay.connect;

import java.time.Instant;
import java.util.Optional;

/** Keeps how an instance's users sign in. Each call is one durable transaction. */
public interface AuthenticationProfileStore {
    /** The profile that was put; nothing where the instance has the usual one. */
    Optional<AuthenticationProfile> profile(InstanceId instance);

    /** Replaces the instance's profile; false where the instance is gone. */
    boolean put(AuthenticationProfile profile);

    /** The role that the user is bound to, as its ARN. */
    Optional<String> boundRole(String user);

    /**
     * Binds the user to the role, unless there is a binding already (rule 8.30).
     *
     * @return the role that the user is bound to now; the asked one too where the user is gone
     */
    String bind(String user, String role, Instant at);
}
