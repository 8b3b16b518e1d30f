package patchbay.signin;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.sts.RolePair;

/**
 * The roles of one account, on the page of choice (rule 1.23).
 *
 * @param alias of the account
 * @param roles in the order of the assertion
 */
public record RoleChoice(AccountId account, Optional<String> alias, List<RolePair> roles) {
    public RoleChoice {
        roles = List.copyOf(roles);
    }

    /** The account as that page writes it, which tools read: {@code Account: alias (digits)}. */
    public String title() {
        return alias.map(name -> "Account: " + name + " (" + account + ")")
                .orElse("Account: " + account);
    }
}
