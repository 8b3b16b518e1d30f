package patchbay.iam;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.wire.Call;
import patchbay.wire.sigv4.Credentials;

/**
 * Who holds an access key: a user, an account's root user, or a session whose token came along.
 *
 * <p>A role's session is read from its token alone. A session that a user began with a long-lived
 * access key ends with that key: one that is deleted or switched off opens nothing any more.
 */
public final class CallerCredentials implements Credentials {
    private final AccessKeys keys;
    private final UserStore users;
    private final Accounts accounts;
    private final SessionTokens tokens;
    private final LastUses uses;

    public CallerCredentials(
            AccessKeys keys,
            UserStore users,
            Accounts accounts,
            SessionTokens tokens,
            LastUses uses) {
        this.keys = keys;
        this.users = users;
        this.accounts = accounts;
        this.tokens = tokens;
        this.uses = uses;
    }

    @Override
    public Optional<Holder> find(String accessKeyId, Optional<String> sessionToken, String region) {
        return sessionToken.isPresent()
                ? session(accessKeyId, sessionToken.get(), region)
                : longLived(accessKeyId);
    }

    /** A session's calls are its role's, a long-lived key's are its own. */
    @Override
    public void used(String accessKeyId, Call call) {
        var use = new LastUse(Seconds.of(call::at), call.service(), call.region().id());
        switch (call.caller()) {
            case Caller.RoleSession session -> uses.note(session.roleId(), use);
            case Caller.User user when user.sessionSince().isEmpty() -> uses.note(accessKeyId, use);
            case Caller.Root root when root.sessionSince().isEmpty() -> uses.note(accessKeyId, use);
            case Caller.User session -> {}
            case Caller.Root session -> {}
            case Caller.FederatedUser session -> {}
            case Caller.Anonymous nobody -> {}
        }
    }

    private Optional<Holder> session(String accessKeyId, String token, String region) {
        return tokens.read(token)
                .filter(session -> session.accessKeyId().equals(accessKeyId))
                .filter(session -> session.reach().includes(region))
                .filter(session -> session.parentKey().map(this::inForce).orElse(true))
                .map(session ->
                        new Holder(
                                session.secretAccessKey(),
                                session.caller(),
                                Optional.of(session.expiresAt())));
    }

    private boolean inForce(String accessKeyId) {
        return keys.find(accessKeyId).filter(AccessKey::active).flatMap(this::owner).isPresent();
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
