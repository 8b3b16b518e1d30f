package patchbay.sts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlProvider;
import patchbay.iam.StsRegions;

/** Questions about the role itself: is it offered, is it there, may it be had, for how long. */
final class RoleChecks {
    private static final String RESERVED = "AWSReservedSSO_";

    private RoleChecks() {}

    /** The role that was asked for, where it can be had, and what was asked to find it. */
    record Found(Optional<Role> role, List<Check> checks) {}

    /** Whether the assertion pairs the role with the provider. */
    static Check offered(SamlRequest request, RoleAttribute attribute) {
        boolean offered =
                attribute.pairs().stream()
                        .anyMatch(pair ->
                                pair.roleArn().equals(request.roleArn())
                                        && pair.providerArn().equals(request.providerArn()));
        String expected = "`" + request.roleArn() + "` with `" + request.providerArn() + "`";
        if (offered) {
            return Check.pass(FederationCheck.ROLE_OFFERED, expected, "the pair");
        }
        String found =
                attribute.pairs().isEmpty()
                        ? "no pair"
                        : attribute.pairs().stream()
                                .map(pair -> "`" + pair.roleArn() + "," + pair.providerArn() + "`")
                                .collect(Collectors.joining("; "));
        return Check.fail(
                        FederationCheck.ROLE_OFFERED,
                        expected,
                        found,
                        Remedy.of(
                                "send the pair in the role attribute, or ask for a role that the"
                                        + " assertion offers"))
                .configuredAt("attribute mappings of the identity provider");
    }

    static Found find(SamlRequest request, SamlProvider provider, Roles roles) {
        List<Check> checks = new ArrayList<>();
        Optional<Arn> arn = Arn.parse(request.roleArn());
        Optional<AccountId> account = arn.map(Arn::account).flatMap(AccountId::parse);
        boolean same = account.filter(provider.account()::equals).isPresent();
        checks.add(sameAccount(request, provider, same));
        if (arn.isEmpty() || !same) {
            return new Found(Optional.empty(), checks);
        }
        String name = arn.get().lastSegment();
        Optional<Role> role =
                roles.find(provider.account(), name).filter(r -> r.arn().equals(arn.get()));
        checks.add(
                exists(
                        request,
                        provider,
                        role,
                        () -> roles.findIgnoringCase(provider.account(), name)));
        checks.add(reserved(name));
        return new Found(role.filter(r -> !name.startsWith(RESERVED)), checks);
    }

    private static Check sameAccount(SamlRequest request, SamlProvider provider, boolean same) {
        String expected = "a role of account `" + provider.account() + "`";
        String found = Visible.text(request.roleArn());
        return same
                ? Check.pass(FederationCheck.PROVIDER_IN_ROLES_ACCOUNT, expected, found)
                : Check.fail(
                                FederationCheck.PROVIDER_IN_ROLES_ACCOUNT,
                                expected,
                                found,
                                Remedy.of(
                                        "create a SAML provider in the account of the role and name"
                                                + " that one"))
                        .configuredAt("attribute mappings of the identity provider");
    }

    private static Check exists(
            SamlRequest request,
            SamlProvider provider,
            Optional<Role> role,
            Supplier<Optional<Role>> nearest) {
        String expected = "`" + request.roleArn() + "`";
        if (role.isPresent()) {
            return Check.pass(FederationCheck.ROLE_EXISTS, expected, expected);
        }
        Optional<Role> otherCase = nearest.get();
        String found =
                otherCase
                        .map(other ->
                                "`"
                                        + other.arn()
                                        + "`, which differs in "
                                        + (other.arn()
                                                        .toString()
                                                        .equalsIgnoreCase(request.roleArn())
                                                ? "case"
                                                : "path"))
                        .orElse("no such role in account `" + provider.account() + "`");
        return Check.fail(
                        FederationCheck.ROLE_EXISTS,
                        expected,
                        found,
                        Remedy.of(
                                otherCase
                                        .map(other -> "send `" + other.arn() + "`")
                                        .orElse(
                                                "create the role, or correct its ARN at the"
                                                        + " identity provider")))
                .configuredAt("attribute mappings of the identity provider");
    }

    private static Check reserved(String name) {
        String expected = "a name that does not begin with `" + RESERVED + "`";
        return name.startsWith(RESERVED)
                ? Check.fail(
                        FederationCheck.ROLE_IS_FEDERABLE,
                        expected,
                        "`" + name + "`",
                        Remedy.of("create a role of your own for this sign-in"))
                : Check.pass(FederationCheck.ROLE_IS_FEDERABLE, expected, "`" + name + "`");
    }

    /** Whether the role's account uses STS in the region addressed. */
    static Check region(SamlRequest request, Role role, StsRegions regions) {
        var region = request.circumstances().region();
        String expected = "STS active in `" + region + "`";
        return regions.active(role.ids().account(), region)
                ? Check.pass(FederationCheck.STS_ACTIVE, expected, "active")
                : Check.fail(
                                FederationCheck.STS_ACTIVE,
                                expected,
                                "deactivated for account `" + role.ids().account() + "`",
                                Remedy.of(
                                        "run `patchbay sts activate "
                                                + region
                                                + "` as an administrator of account `"
                                                + role.ids().account()
                                                + "`, or post to the global sign-in address"))
                        .configuredAt("STS regions of account `" + role.ids().account() + "`");
    }

    /** Whether the length asked for is within the role's maximum (rules 3.9 and 3.20). */
    static Check duration(
            SamlRequest request, Role role, SessionAttributes wanted, boolean consoleKeepsToRole) {
        Optional<Duration> asked =
                switch (request.purpose()) {
                    case API -> request.duration();
                    case CONSOLE -> wanted.duration();
                };
        if (asked.isEmpty()) {
            return Check.skipped(FederationCheck.DURATION, "no length was asked for");
        }
        if (request.purpose() == SamlRequest.Purpose.CONSOLE && !consoleKeepsToRole) {
            return Check.skipped(
                    FederationCheck.DURATION,
                    "console sessions are not held to the role's maximum");
        }
        String expected = "at most " + role.maxSession().toSeconds() + " seconds";
        String found = asked.get().toSeconds() + " seconds";
        Check check =
                asked.get().compareTo(role.maxSession()) <= 0
                        ? Check.pass(FederationCheck.DURATION, expected, found)
                        : Check.fail(
                                FederationCheck.DURATION,
                                expected,
                                found,
                                Remedy.of(
                                        "raise the maximum session duration of role `"
                                                + role.name()
                                                + "`, or ask for less"));
        return check.configuredAt("maximum session duration of role `" + role.name() + "`");
    }
}
