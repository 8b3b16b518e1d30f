package patchbay.iam;

import java.util.Optional;
import patchbay.aws.AccountId;

/** Keeps what an account sets for itself as a whole. Each method is one durable transaction. */
public interface AccountSettingsStore {
    Optional<String> alias(AccountId account);

    /**
     * Gives the account this alias instead of the one it had; false, and nothing changed, where
     * another account has it.
     */
    boolean setAlias(AccountId account, String alias);

    /** Takes the alias away; false where the account had another one or none. */
    boolean removeAlias(AccountId account, String alias);

    /** Which tokens the account chose for the global endpoint of STS. */
    Optional<AccountSettings.GlobalTokens> globalTokens(AccountId account);

    void setGlobalTokens(AccountId account, AccountSettings.GlobalTokens version);
}
