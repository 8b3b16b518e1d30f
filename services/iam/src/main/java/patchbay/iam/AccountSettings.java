package patchbay.iam;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.wire.Reply;

/**
 * What an account sets for itself as a whole: its alias, and the regions in which it uses STS.
 *
 * <p>Source: <i>IAM User Guide, AWS account aliases</i>; <i>Manage STS in a Region</i>; rule 6.6.
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

    /**
     * Whether the account uses STS in this region. It cannot do without it in the partition's
     * global region.
     */
    public boolean usesSts(AccountId account, Region region) {
        return region.equals(region.partition().globalRegion())
                || !store.withoutSts(account).contains(region);
    }

    /** Switches STS on or off in a region. */
    public void setSts(AccountId account, Region region, boolean active) {
        store.setSts(account, region, active);
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
