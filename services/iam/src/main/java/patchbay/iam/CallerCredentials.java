package patchbay.iam;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.wire.sigv4.Credentials;

/**
 * Who holds an access key: a user, an account's root user, or a session whose token came along.
 *
 * <p>A session is read from its token alone. A user that was deleted or a key that was switched off
 * is found by nobody.
 */
public final class CallerCredentials implements Credentials {
    private final AccessKeys keys;
    private final UserStore users;
    private final Accounts accounts;
    private final SessionTokens tokens;

    public CallerCredentials(
            AccessKeys keys, UserStore users, Accounts accounts, SessionTokens tokens) {
        this.keys = keys;
        this.users = users;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public Optional<Holder> find(String accessKeyId, Optional<String> sessionToken) {
        return sessionToken.isPresent()
                ? session(accessKeyId, sessionToken.get())
                : longLived(accessKeyId);
    }

    private Optional<Holder> session(String accessKeyId, String token) {
        return tokens.read(token)
                .filter(session -> session.accessKeyId().equals(accessKeyId))
                .map(session ->
                        new Holder(
                                session.secretAccessKey(),
                                session.caller(),
                                Optional.of(session.expiresAt())));
    }

    private Optional<Holder> longLived(String accessKeyId) {
        Optional<AccessKey> key = keys.find(accessKeyId).filter(AccessKey::active);
        Optional<Secret> secret = key.flatMap(keys::open);
        Optional<Caller> caller = key.flatMap(this::owner);
        return secret.isPresent() && caller.isPresent()
                ? Optional.of(new Holder(secret.get(), caller.get(), Optional.empty()))
                : Optional.empty();
    }

    private Optional<Caller> owner(AccessKey key) {
        AccountId account = key.account();
        if (key.userName().isPresent()) {
            return users.find(account, key.userName().get())
                    .map(user ->
                            new Caller.User(
                                    account, user.arn(), user.name(), user.ids().uniqueId()));
        }
        return accounts.find(account).map(Account::partition).map(p -> root(p, account));
    }

    private static Caller root(Partition partition, AccountId account) {
        return new Caller.Root(partition, account);
    }
}
