package patchbay.iam;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Long-lived access keys of users and of the root user. Secrets are kept sealed and are told once,
 * when the key is made.
 *
 * <p>Source: <i>IAM User Guide, Manage access keys</i>; at most two per user.
 */
public final class AccessKeys {
    private static final String PURPOSE = "secret access key";

    /** How many keys a user may have. */
    public static final int MOST = 2;

    private final AccessKeyStore store;
    private final UserStore users;
    private final Sealer sealer;
    private final UniqueIds ids;
    private final InstantSource clock;
    private final LastUses uses;

    public AccessKeys(
            AccessKeyStore store,
            UserStore users,
            Sealer sealer,
            UniqueIds ids,
            InstantSource clock,
            LastUses uses) {
        this.store = store;
        this.users = users;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
        this.uses = uses;
    }

    /** A fresh key and its secret. */
    public record Made(AccessKey key, Secret secret) {}

    /** A new key of the user, or of the root user where no name is given. */
    public Reply<Made> create(AccountId account, Optional<String> userName) {
        return add(account, userName, ids.accessKey(account), new Secret(ids.secretKey()));
    }

    /**
     * Gives the root user a key with an id and secret chosen by the operator; done again, it
     * changes nothing.
     */
    public Reply<AccessKey> ensureRoot(AccountId account, String id, Secret secret) {
        return store.find(id)
                .map(Reply::done)
                .orElseGet(() -> add(account, Optional.empty(), id, secret).map(Made::key));
    }

    private Reply<Made> add(
            AccountId account, Optional<String> userName, String id, Secret secret) {
        var key = new AccessKey(id, account, userName, seal(secret), true, Seconds.of(clock));
        return switch (store.add(key, MOST)) {
            case DONE -> Reply.done(new Made(key, secret));
            case TOO_MANY ->
                    Reply.refused(
                            IamFault.limitExceeded(
                                    "Cannot exceed quota for AccessKeysPerUser: " + MOST));
            case NO_OWNER -> Reply.refused(Holder.USER.none(userName.orElse("")));
            case ID_TAKEN ->
                    Reply.refused(IamFault.alreadyExists("Access key " + id + " already exists."));
        };
    }

    public Reply<List<AccessKey>> list(AccountId account, Optional<String> userName) {
        Optional<Fault> fault = ownerFault(account, userName);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : Reply.done(store.list(account, userName));
    }

    public Reply<String> activate(
            AccountId account, Optional<String> userName, String id, boolean active) {
        return ownerFault(account, userName)
                .<Reply<String>>map(Reply::refused)
                .orElseGet(() ->
                        store.activate(account, userName, id, active)
                                ? Reply.done(id)
                                : Reply.refused(noKey(id)));
    }

    public Reply<String> delete(AccountId account, Optional<String> userName, String id) {
        return ownerFault(account, userName)
                .<Reply<String>>map(Reply::refused)
                .orElseGet(() ->
                        store.remove(account, userName, id)
                                ? Reply.done(id)
                                : Reply.refused(noKey(id)));
    }

    /** The key of this id, whoever's it is. */
    public Optional<AccessKey> find(String id) {
        return store.find(id);
    }

    /** Whose key it is, and when and for what it was last used. */
    public record Used(String userName, Optional<LastUse> last) {}

    /** The last use of a key of the account. */
    public Reply<Used> lastUse(AccountId account, String id) {
        return store.find(id)
                .filter(key -> key.account().equals(account))
                .map(key -> new Used(key.userName().orElse("root"), uses.find(id)))
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(noKey(id)));
    }

    /** The secret of a key; nothing where it was not sealed under this installation's key. */
    Optional<Secret> open(AccessKey key) {
        return sealer.open(PURPOSE, Base64.getDecoder().decode(key.sealedSecret()))
                .map(plain -> new Secret(new String(plain, StandardCharsets.UTF_8)));
    }

    private String seal(Secret secret) {
        return Base64.getEncoder()
                .encodeToString(
                        sealer.seal(PURPOSE, secret.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Fault> ownerFault(AccountId account, Optional<String> userName) {
        return userName.filter(name -> users.find(account, name).isEmpty()).map(Holder.USER::none);
    }

    private static Fault noKey(String id) {
        return IamFault.noSuchEntity("The Access Key with id " + id + " cannot be found.");
    }
}
