package patchbay.iam;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.AccountId;
import patchbay.wire.Reply;

/**
 * What an account sets for itself as a whole: its alias.
 *
 * <p>Source: <i>IAM User Guide, AWS account aliases</i>.
 */
public final class AccountSettings {
    private static final Pattern ALIAS =
            Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]");

    private final AccountSettingsStore store;

    public AccountSettings(AccountSettingsStore store) {
        this.store = store;
    }

    public Optional<String> alias(AccountId account) {
        return store.alias(account);
    }

    /** Gives the account an alias instead of the one it had. */
    public Reply<String> setAlias(AccountId account, String alias) {
        if (!ALIAS.matcher(alias).matches()) {
            return Reply.refused(
                    IamFault.validation(
                            "1 validation error detected: Value '"
                                    + alias
                                    + "' at 'accountAlias' failed to satisfy constraint: Member"
                                    + " must satisfy regular expression pattern:"
                                    + " ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$"));
        }
        return store.setAlias(account, alias)
                ? Reply.done(alias)
                : Reply.refused(
                        IamFault.alreadyExists("The account alias " + alias + " already exists."));
    }

    public Reply<String> removeAlias(AccountId account, String alias) {
        return store.removeAlias(account, alias)
                ? Reply.done(alias)
                : Reply.refused(
                        IamFault.noSuchEntity("The account alias " + alias + " cannot be found."));
    }

    /** Which tokens the global endpoint of STS issues: valid in default regions only, or in all. */
    public enum GlobalTokens {
        V1,
        V2
    }

    /** The account's choice; {@code V1} where it made none (rule 6.7). */
    public GlobalTokens globalTokens(AccountId account) {
        return store.globalTokens(account).orElse(GlobalTokens.V1);
    }

    public void setGlobalTokens(AccountId account, GlobalTokens version) {
        store.setGlobalTokens(account, version);
    }
}
