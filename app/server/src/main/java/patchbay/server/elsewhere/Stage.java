package patchbay.server.elsewhere;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.cli.Evidence;
import patchbay.connect.ConnectCheck;
import patchbay.iam.Identifiers;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.ManagedPolicy;
import patchbay.iam.Permissions;
import patchbay.iam.Role;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviders;
import patchbay.iam.Tags;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.SamlCheck;
import patchbay.sts.FederationCheck;
import patchbay.wire.Reply;

/** Puts the accounts, the provider and the role on the bench: as given, else as good as can be. */
final class Stage {
    private static final String EVERYTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                    + "\"Resource\":\"*\"}]}";
    private static final int VALID_YEARS = 100;

    private final Bench.Parts parts;
    private final Evidence evidence;
    private final Claimed claimed;
    private final Missing missing;
    private final Instant now;
    private final Randomness random;

    Stage(
            Bench.Parts parts,
            Evidence evidence,
            Claimed claimed,
            Missing missing,
            Instant now,
            Randomness random) {
        this.parts = parts;
        this.evidence = evidence;
        this.claimed = claimed;
        this.missing = missing;
        this.now = now;
        this.random = random;
    }

    /**
     * @param response XML of the response, empty where it cannot be read
     * @param providerId in the address that was posted to
     */
    void furnish(String response, Optional<String> providerId) {
        Stream.of(
                        claimed.roles().stream(),
                        claimed.providers().stream(),
                        evidence.instances().stream().flatMap(it -> Arn.parse(it.arn()).stream()))
                .flatMap(arns -> arns)
                .flatMap(arn -> AccountId.parse(arn.account()).stream())
                .distinct()
                .forEach(account -> parts.accounts().open(account, partition(), account.digits()));
        providers(response, providerId);
        evidence.roles().forEach(this::role);
        claimed.role(evidence)
                .filter(arn -> evidence.roles().stream().noneMatch(role -> isNamed(role, arn)))
                .ifPresent(this::assumedRole);
        organization();
    }

    private Partition partition() {
        return Stream.concat(claimed.roles().stream(), claimed.providers().stream())
                .flatMap(arn -> Partition.parse(arn.partition()).stream())
                .findFirst()
                .orElse(Partition.AWS);
    }

    /** Case must not hide that it is this role that was meant. */
    private static boolean isNamed(Evidence.RoleFile role, Arn arn) {
        return role.arn().equalsIgnoreCase(arn.toString());
    }

    private void providers(String response, Optional<String> providerId) {
        Optional<String> given = metadata();
        Optional<String> document =
                given.or(() -> new AssumedMetadata(random, now).of(response, claimed.claims()));
        String name = claimed.providers().stream().map(Arn::lastSegment).findFirst().orElse("NAME");
        String command =
                "aws iam get-saml-provider --saml-provider-arn "
                        + claimed.providers().stream()
                                .map(Arn::toString)
                                .findFirst()
                                .orElse("ARN of " + name);
        if (given.isEmpty()) {
            missing.assumed(
                    command,
                    FederationCheck.PROVIDER_EXISTS,
                    FederationCheck.OWN_ADDRESS,
                    SamlCheck.ISSUER,
                    SamlCheck.ENCRYPTED_AS_REQUIRED,
                    SamlCheck.SIGNATURE,
                    SamlCheck.CERTIFICATE);
            if (!AssumedMetadata.isSignedBy(response)) {
                missing.unknowable(command, SamlCheck.SIGNATURE);
            }
        }
        if (claimed.claims().encrypted() && evidence.keys().isEmpty()) {
            missing.unknowable(
                    "--key FILE, the private key in PEM: IAM does not give it back, so without a"
                            + " copy ask the identity provider for a plain assertion",
                    SamlCheck.DECRYPTION,
                    FederationCheck.ROLE_ATTRIBUTE_PRESENT,
                    FederationCheck.PROVIDER_EXISTS,
                    FederationCheck.PROVIDER_STILL_EXISTS);
        }
        if (document.isEmpty()) {
            missing.unknowable(
                    command,
                    FederationCheck.PROVIDER_EXISTS,
                    FederationCheck.PROVIDER_STILL_EXISTS);
            return;
        }
        for (Arn arn : claimed.providers()) {
            if (!isThere(arn)) {
                continue;
            }
            AccountId account = new AccountId(arn.account());
            boolean _ =
                    parts.providers()
                            .add(
                                    new SamlProvider(
                                            partition(),
                                            account,
                                            arn.lastSegment(),
                                            providerId.orElse("SAMLSP" + account + "ELSEWHERE"),
                                            document.get(),
                                            evidence.encryptionRequired()
                                                    ? SamlProvider.Encryption.REQUIRED
                                                    : SamlProvider.Encryption.ALLOWED,
                                            List.of(),
                                            Tags.NONE,
                                            now,
                                            now.atOffset(ZoneOffset.UTC)
                                                    .plusYears(VALID_YEARS)
                                                    .toInstant()));
            evidence.keys().forEach(key -> key(account, arn, key));
        }
    }

    private void key(AccountId account, Arn provider, Secret pem) {
        Reply<SamlProvider> added =
                parts.keys()
                        .update(
                                account,
                                provider.toString(),
                                new SamlProviders.Update(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(pem),
                                        Optional.empty()));
        if (added instanceof Reply.Refused<SamlProvider>(var fault)) {
            missing.note("a private key is left out: " + fault.message());
        }
    }

    /** Whether it may be there: no list of the account's providers was given without it. */
    private boolean isThere(Arn provider) {
        return evidence.providers()
                .map(listed -> listed.contains(provider.toString()))
                .orElse(true);
    }

    /** The one of the response's issuer, else the first: then the issuer is what is wrong. */
    private Optional<String> metadata() {
        List<String> usable = evidence.metadata().stream().filter(this::isUsable).toList();
        return usable.stream()
                .filter(document ->
                        claimed.claims()
                                .issuer()
                                .filter(issuer -> names(document, issuer))
                                .isPresent())
                .findFirst()
                .or(() -> usable.stream().findFirst());
    }

    private boolean isUsable(String document) {
        return switch (MetadataReader.read(document)) {
            case MetadataOutcome.Accepted _ -> true;
            case MetadataOutcome.Refused refused -> {
                missing.note(
                        "IAM refuses the metadata: "
                                + MetadataOutcome.Refused.SENTENCE
                                + " (F27) "
                                + refused.decisive().found());
                yield false;
            }
        };
    }

    private static boolean names(String document, String issuer) {
        return MetadataReader.read(document) instanceof MetadataOutcome.Accepted accepted
                && accepted.issuers().containsKey(issuer);
    }

    private void role(Evidence.RoleFile file) {
        Arn.parse(file.arn())
                .ifPresent(arn -> {
                    file.boundary()
                            .filter(_ -> evidence.boundaries().isEmpty())
                            .ifPresent(boundary ->
                                    missing.note(
                                            "the permissions boundary is not judged yet; fetch"
                                                    + " with: aws iam get-policy-version"
                                                    + " --version-id v1 --policy-arn "
                                                    + boundary
                                                    + ", and give it as --boundary"));
                    add(arn, file.id(), file.trustPolicy(), file.maxSession());
                });
    }

    private void assumedRole(Arn arn) {
        String command = "aws iam get-role --role-name " + arn.lastSegment();
        missing.assumed(command, FederationCheck.ROLE_EXISTS, FederationCheck.DURATION);
        boolean given = !evidence.trustPolicies().isEmpty();
        if (!given) {
            missing.assumed(
                    command,
                    FederationCheck.TRUST_NAMES_PROVIDER,
                    FederationCheck.TRUST_ALLOWS_ACTION,
                    FederationCheck.TRUST_AUDIENCE,
                    FederationCheck.TRUST_GLOBAL_SIGN_IN,
                    FederationCheck.TRUST_CONDITIONS,
                    FederationCheck.TRUST_DOES_NOT_DENY,
                    FederationCheck.TRUST_ALLOWS_TAGS,
                    FederationCheck.TRUST_ALLOWS_SOURCE_IDENTITY);
        }
        add(
                arn,
                "AROAELSEWHERE00000000",
                given ? evidence.trustPolicies().getFirst() : trustingAll(),
                Duration.ofHours(12));
    }

    private String trustingAll() {
        String providers =
                claimed.providers().stream()
                        .filter(this::isThere)
                        .map(arn -> "\"" + arn + "\"")
                        .reduce((one, other) -> one + "," + other)
                        .orElse("\"cognito-identity.amazonaws.com\"");
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                + "{\"Federated\":["
                + providers
                + "]},\"Action\":[\"sts:AssumeRoleWithSAML\",\"sts:TagSession\","
                + "\"sts:SetSourceIdentity\"]}]}";
    }

    private void add(Arn arn, String id, String trustPolicy, Duration maxSession) {
        String path =
                arn.resource().substring("role".length(), arn.resource().lastIndexOf('/') + 1);
        boolean _ =
                parts.roles()
                        .add(
                                new Role(
                                        new Identifiers(
                                                partition(),
                                                new AccountId(arn.account()),
                                                path,
                                                arn.lastSegment(),
                                                id,
                                                now),
                                        trustPolicy,
                                        "",
                                        maxSession,
                                        permissions(arn),
                                        Tags.NONE));
    }

    /** The documents that were given; a list without entries says that none is attached. */
    private Permissions permissions(Arn role) {
        List<String> provided =
                evidence.attached().orElse(List.of()).stream()
                        .filter(arn -> parts.policies().find(arn).isPresent())
                        .toList();
        int wanted = evidence.attached().map(List::size).orElse(0) - provided.size();
        boolean given =
                !evidence.policies().isEmpty() || (evidence.attached().isPresent() && wanted == 0);
        if (!given || evidence.policies().size() < wanted) {
            missing.assumed(
                    evidence.attached().isPresent()
                            ? "aws iam get-policy-version --policy-arn "
                                    + evidence.attached().get().getFirst()
                                    + " --version-id v1"
                            : "aws iam list-attached-role-policies --role-name "
                                    + role.lastSegment(),
                    ConnectCheck.POLICY_ALLOWS_ACTION,
                    ConnectCheck.POLICY_USES_USERID,
                    ConnectCheck.POLICY_EXPANDS_VARIABLES,
                    ConnectCheck.POLICY_NAMES_INSTANCE,
                    ConnectCheck.POLICY_NAMES_USER,
                    ConnectCheck.POLICY_CONDITION_HOLDS,
                    ConnectCheck.POLICY_DOES_NOT_DENY);
            return new Permissions(Map.of("assumed", EVERYTHING), new TreeSet<>(), boundary(role));
        }
        boolean none = evidence.attached().filter(List::isEmpty).isPresent();
        Map<String, String> documents = new TreeMap<>();
        if (!none) {
            evidence.policies().forEach(policy -> documents.put(policy.name(), policy.text()));
        }
        return new Permissions(documents, new TreeSet<>(provided), boundary(role));
    }

    /** The limit on the role's policies, where it was given. */
    private Optional<String> boundary(Arn role) {
        return evidence.boundaries().stream()
                .findFirst()
                .flatMap(given -> {
                    Reply<ManagedPolicy> made =
                            parts.policies()
                                    .create(
                                            ManagedPolicies.Draft.of(
                                                    partition(),
                                                    new AccountId(role.account()),
                                                    "boundary-" + role.lastSegment(),
                                                    given.text()));
                    return switch (made) {
                        case Reply.Done<ManagedPolicy>(ManagedPolicy policy) ->
                                Optional.of(policy.arn().toString());
                        case Reply.Refused<ManagedPolicy>(var fault) -> {
                            missing.note("the boundary is left out: " + fault.message());
                            yield Optional.empty();
                        }
                    };
                });
    }

    private void organization() {
        String account = claimed.roles().stream().map(Arn::account).findFirst().orElse("ACCOUNT");
        if (evidence.serviceControl().isEmpty()) {
            missing.unseen(
                    "aws organizations list-policies-for-target --filter SERVICE_CONTROL_POLICY"
                            + " --target-id "
                            + account,
                    FederationCheck.SERVICE_CONTROL,
                    ConnectCheck.GUARDRAILS_ALLOW);
        }
        if (evidence.resourceControl().isEmpty()) {
            missing.unseen(
                    "aws organizations list-policies-for-target --filter RESOURCE_CONTROL_POLICY"
                            + " --target-id "
                            + account,
                    FederationCheck.RESOURCE_CONTROL);
        }
    }
}
