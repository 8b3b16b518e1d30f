package patchbay.sts;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;

/** Says what there is instead of the provider that was named (F12). */
final class ProviderChecks {
    private ProviderChecks() {}

    /** Something else is wrong, and therefore no provider is named: none is missing. */
    static Check unasked() {
        return Check.skipped(FederationCheck.PROVIDER_EXISTS, "the response names no provider");
    }

    /** Nothing in the response says which provider's key to try. */
    static Check unnamed(boolean encrypted) {
        return Check.fail(
                FederationCheck.PROVIDER_EXISTS,
                "a role attribute that names a SAML provider, or the provider's own address",
                encrypted
                        ? "an encrypted assertion at an address that names no provider"
                        : "no pair of role and provider",
                Remedy.of(
                        encrypted
                                ? "post to the provider's own address `…/saml/acs/ID`"
                                : "send the role attribute"));
    }

    /**
     * Nobody has the provider that was named.
     *
     * @param asked roles and providers named together, verified or not: they tell what was meant
     */
    static Check missing(
            String providerArn, List<RolePair> asked, SamlProviders providers, Roles roles) {
        Optional<Role> trusting = trusting(providerArn, asked, roles);
        if (trusting.isPresent()) {
            return Check.fail(
                            FederationCheck.PROVIDER_STILL_EXISTS,
                            Visible.text(providerArn),
                            "nothing of that name, though the trust policy of role `"
                                    + trusting.get().name()
                                    + "` names it",
                            Remedy.of(
                                    "create the SAML provider again under the same name, with the"
                                            + " metadata of the identity provider"))
                    .configuredAt("trust policy of role `" + trusting.get().name() + "`");
        }
        List<String> known =
                Arn.parse(providerArn)
                        .flatMap(arn -> AccountId.parse(arn.account()))
                        .map(providers::list)
                        .orElse(List.of())
                        .stream()
                        .map(SamlProvider::arn)
                        .map(Arn::toString)
                        .toList();
        Optional<String> otherCase =
                known.stream().filter(providerArn::equalsIgnoreCase).findFirst();
        String found =
                otherCase
                        .map(arn -> "`" + arn + "`, which differs only in case")
                        .orElseGet(() ->
                                known.isEmpty()
                                        ? "no SAML provider in that account"
                                        : "`" + String.join("`, `", known) + "`");
        return Check.fail(
                        FederationCheck.PROVIDER_EXISTS,
                        Visible.text(providerArn),
                        found,
                        Remedy.of(
                                "create the SAML provider, or correct its ARN in the role attribute"
                                        + " at the identity provider"))
                .configuredAt("attribute mappings of the identity provider");
    }

    /** The role paired with the provider, where its trust policy names the provider too (F42). */
    private static Optional<Role> trusting(String providerArn, List<RolePair> asked, Roles roles) {
        return asked.stream()
                .filter(pair -> pair.providerArn().equals(providerArn))
                .flatMap(pair -> role(pair, roles).stream())
                .filter(role -> role.trustPolicy().contains("\"" + providerArn + "\""))
                .findFirst();
    }

    private static Optional<Role> role(RolePair pair, Roles roles) {
        return Arn.parse(pair.roleArn())
                .flatMap(arn ->
                        AccountId.parse(arn.account())
                                .flatMap(account -> roles.find(account, arn.lastSegment()))
                                .filter(role -> role.arn().equals(arn)));
    }
}
