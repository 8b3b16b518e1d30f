package patchbay.iam;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;

/** Keeps long-lived access keys. Each method is one durable transaction. */
public interface AccessKeyStore {
    /**
     * Adds the key.
     *
     * @param most how many keys the owner may have
     */
    Added add(AccessKey key, int most);

    /** What became of a key to be added. */
    enum Added {
        DONE,
        NO_OWNER,
        ID_TAKEN,
        TOO_MANY
    }

    Optional<AccessKey> find(String id);

    /** The keys of a user, or of the root user where no name is given; oldest first. */
    List<AccessKey> list(AccountId account, Optional<String> userName);

    /** Switches the key on or off; false where the owner has no such key. */
    boolean activate(AccountId account, Optional<String> userName, String id, boolean active);

    /** Removes the key; false where the owner has no such key. */
    boolean remove(AccountId account, Optional<String> userName, String id);
}
