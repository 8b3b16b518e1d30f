package patchbay.iam;

import patchbay.aws.AccountId;

/**
 * Which version of session tokens the global endpoint of STS issues in an account (rule 6.7).
 *
 * <p>Source: <i>IAM API Reference, SetSecurityTokenServicePreferences</i>.
 */
@FunctionalInterface
public interface EndpointTokens {
    /** Whether the account chose version 2, which is good in every region. */
    boolean secondVersion(AccountId account);

    /** Where a token of this account's is good that was asked for at such an endpoint. */
    default SessionTokens.Reach reach(AccountId account, boolean globalEndpoint) {
        return globalEndpoint && !secondVersion(account)
                ? SessionTokens.Reach.USUAL_REGIONS
                : SessionTokens.Reach.EVERYWHERE;
    }
}
