package patchbay.iam.toolbox;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;

/** Keeps details of denials. Each method is one durable transaction. */
public interface DenialStore {
    /** Keeps the details; those of the same id stay as they are. */
    void keep(String id, AccountId account, Instant at, byte[] details);

    /** The details of this id, if the account's own caller was denied since the moment. */
    Optional<byte[]> find(String id, AccountId account, Instant since);

    /** Forgets the account's oldest, so that at most so many stay. */
    void trim(AccountId account, int most);

    /**
     * Forgets what was kept before the moment.
     *
     * @return how many were forgotten
     */
    int forgetBefore(Instant before);
}
