package patchbay.iam;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.wire.Reply;

/** Keeps SAML providers. Each method is one durable transaction. */
public interface SamlProviderStore {
    /** Adds the provider; false, and nothing changed, where its name is taken. */
    boolean add(SamlProvider provider);

    Optional<SamlProvider> find(AccountId account, String name);

    /** The provider whose own sign-in URL ends in this id. */
    Optional<SamlProvider> findById(String id);

    /** Providers that have private keys, whoever's they are; at most so many. */
    List<SamlProvider> withPrivateKeys(int limit);

    /** All providers of the account, by name. */
    List<SamlProvider> list(AccountId account);

    /**
     * Replaces the provider by what the edit makes of it; a refusal changes nothing. The edit may
     * run more than once and must have no effect of its own.
     */
    Optional<Reply<SamlProvider>> change(
            AccountId account, String name, Function<SamlProvider, Reply<SamlProvider>> edit);

    /** Removes the provider; false where there was none. */
    boolean remove(AccountId account, String name);
}
