package patchbay.organizations;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import patchbay.aws.AccountId;

/**
 * The guardrails of the organizations in the store, remembered until any of them changes.
 *
 * <p>Each question reads one number, the version; only where that has grown, or the account is new
 * here, the account's path through the tree is read, in the same transaction. So a change that one
 * node acknowledged counts on every other from its next decision on. See {@code
 * docs/decisions/0016-guardrails-by-version.md}.
 */
public final class OrganizationGuardrails implements Guardrails {
    private static final int MOST = 10_000;

    private final GuardrailStore store;
    private volatile Known known = new Known(-1, new ConcurrentHashMap<>());

    public OrganizationGuardrails(GuardrailStore store) {
        this.store = store;
    }

    private record Known(long version, Map<AccountId, Over> overs) {}

    @Override
    public Over over(AccountId account) {
        Known before = known;
        @Nullable Over remembered = before.overs.get(account);
        return switch (store.find(account, remembered == null ? -1 : before.version)) {
            case GuardrailStore.Found.Now(long version, Over over) ->
                    remember(account, version, over);
            case GuardrailStore.Found.Unchanged unchanged -> Objects.requireNonNull(remembered);
        };
    }

    private synchronized Over remember(AccountId account, long version, Over over) {
        if (version > known.version) {
            known = new Known(version, new ConcurrentHashMap<>());
        }
        // What an overtaken transaction saw is true for its own caller only.
        if (version == known.version) {
            if (known.overs.size() >= MOST) {
                known.overs.clear();
            }
            known.overs.put(account, over);
        }
        return over;
    }
}
