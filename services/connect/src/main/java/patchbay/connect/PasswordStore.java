package patchbay.connect;

import java.time.Instant;
import java.util.Optional;

/** Keeps the passwords of managed users. Each call is one durable transaction. */
public interface PasswordStore {
    /** Nothing where the user has none, or is gone. */
    Optional<KeptPassword> password(String user);

    /** Replaces the user's password; false where the user is gone. */
    boolean put(String user, KeptPassword password, Instant at);
}
