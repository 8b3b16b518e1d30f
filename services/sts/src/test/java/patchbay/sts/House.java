package patchbay.sts;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.iam.Authorizer;
import patchbay.iam.Circumstances;
import patchbay.iam.FederatedTrust;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SamlProviders;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegions;
import patchbay.iam.UniqueIds;
import patchbay.organizations.Guardrails;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.ValueNames;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.AssertionContent;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.saml.issue.SamlAttribute;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.wire.Reply;

/**
 * An account with an identity provider, a SAML provider and a role, and everything that decides. A
 * test changes what it is about and leaves the rest.
 */
final class House {
    static final AccountId ACCOUNT = new AccountId("111122223333");
    static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Connect-SSO";
    static final String ROLE = "arn:aws:iam::111122223333:role/Connect-SSO";
    static final String PAIR = ROLE + "," + PROVIDER;
    static final String GLOBAL = "https://signin.aws.amazon.com/saml";
    static final String ISSUER = "https://idp.example.com/saml/1";
    static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";

    private static final Randomness RANDOM = new SecureRandom()::nextBytes;
    private static final KeyPair KEYS = SigningKey.generateRsa(2048, RANDOM);

    final Remembered stores = new Remembered();
    final TestSealer sealer = new TestSealer();
    final SessionTokens tokens = new SessionTokens(sealer, RANDOM);
    final StsRegions regions = new StsRegions(stores.sts);
    Instant now = Instant.parse("2026-11-22T09:00:00Z");
    final PolicyDocuments documents = new PolicyDocuments(stores.roles, stores.users);
    final UniqueIds ids = new UniqueIds(RANDOM);
    final ManagedPolicies policies =
            new ManagedPolicies(stores.policies, documents, ids, () -> now);
    final Roles roles = new Roles(stores.roles, policies, documents, ids, () -> now);
    final SamlProviders providers =
            new SamlProviders(stores.providers, House::issuers, sealer, ids, () -> now);
    Guardrails guardrails = Guardrails.STANDALONE;
    FederationSettings federation = FederationSettings.USUAL;
    boolean secondVersion;

    private final AddressBook addresses = new AddressBook("patchbay.localhost");
    private final Map<String, List<String>> attributes = new LinkedHashMap<>();
    String recipient = GLOBAL;
    String issuer = ISSUER;
    String audience = "urn:amazon:webservices";
    Optional<Instant> sessionEnd = Optional.empty();

    House() {
        done(
                providers.create(
                        SamlProviders.Draft.of(
                                Partition.AWS, ACCOUNT, "Connect-SSO", metadata(ISSUER))));
        trust(trustPolicy("sts:AssumeRoleWithSAML", GLOBAL));
        sends("Role", PAIR);
        sends("RoleSessionName", "ana@example.com");
    }

    /** What the assertion carries for one of AWS's attributes; nothing removes it. */
    House sends(String attribute, String... values) {
        if (values.length == 0) {
            attributes.remove(ATTRIBUTES + attribute);
        } else {
            attributes.put(ATTRIBUTES + attribute, List.of(values));
        }
        return this;
    }

    /** What the assertion carries for an attribute of this full name. */
    House attribute(String name, String... values) {
        attributes.put(name, List.of(values));
        return this;
    }

    /** Gives the role this trust policy, creating it where it is not there. */
    House trust(String policy) {
        done(roles.ensure(Roles.Draft.of(Partition.AWS, ACCOUNT, "Connect-SSO", policy)));
        done(roles.trust(Partition.AWS, ACCOUNT, "Connect-SSO", policy));
        return this;
    }

    static String trustPolicy(String actions, String... audiences) {
        return """
        {"Version":"2012-10-17","Statement":[{"Sid":"Agents","Effect":"Allow",
         "Principal":{"Federated":"%s"},"Action":["%s"],
         "Condition":{"StringEquals":{"SAML:aud":["%s"]}}}]}
        """
                .formatted(
                        PROVIDER,
                        String.join("\",\"", actions.split(" ", -1)),
                        String.join("\",\"", audiences));
    }

    Role role() {
        return roles.find(ACCOUNT, "Connect-SSO").orElseThrow();
    }

    /** A response of the identity provider, as a browser carries it. */
    String response() {
        List<SamlAttribute> sent = new ArrayList<>();
        attributes.forEach((name, values) ->
                sent.add(new SamlAttribute(name, SamlAttribute.UNSPECIFIED, values)));
        var issuing = new ResponseIssuer(RANDOM);
        var content =
                new AssertionContent(
                        issuing.freshId(),
                        now,
                        issuer,
                        new NameId(
                                "ana@example.com",
                                "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
                        recipient,
                        Optional.empty(),
                        now.minusSeconds(60),
                        now.plusSeconds(3600),
                        List.of(audience),
                        new AssertionContent.Authentication(
                                now,
                                "_session",
                                AssertionContent.Authentication.PASSWORD_PROTECTED_TRANSPORT,
                                sessionEnd),
                        sent);
        return issuing.issue(content, key(KEYS), ResponseIssuer.Signing.ASSERTION, Optional.empty())
                .base64();
    }

    AssumeRoleOutcome decide() {
        return decide(request(response()));
    }

    AssumeRoleOutcome decide(SamlRequest request) {
        return new AssumeRoleWithSaml(
                        new AssumeRoleWithSaml.Parts(
                                new ResponseVerifier(Cryptography.ofPlatform()),
                                providers,
                                roles,
                                policies,
                                documents,
                                regions,
                                new FederatedTrust(guardrails, evaluator()),
                                tokens,
                                account -> secondVersion,
                                addresses,
                                federation,
                                RANDOM))
                .decide(request);
    }

    RolesOutcome read(String response) {
        return new SamlRoles(
                        new ResponseVerifier(Cryptography.ofPlatform()),
                        providers,
                        roles,
                        addresses,
                        federation,
                        RANDOM)
                .read(response, Optional.of(GLOBAL), circumstances());
    }

    AssumeRole assumeRole() {
        return new AssumeRole(
                roles,
                new Authorizer(stores.identities, policies, guardrails, evaluator()),
                policies,
                documents,
                regions,
                tokens,
                account -> secondVersion);
    }

    private PolicyEvaluator evaluator() {
        return PolicyEvaluator.asDocumented()
                .with(
                        new ValueNames() {
                            @Override
                            public boolean concerns(String lowerCaseKey) {
                                return lowerCaseKey.equals("saml:aud");
                            }

                            @Override
                            public String canonical(String value) {
                                return addresses.canonical(value);
                            }
                        });
    }

    Circumstances circumstances() {
        return new Circumstances(new Region("us-east-1"), now, "192.0.2.1", "test", true);
    }

    /** An API call with this response. */
    SamlRequest request(String response) {
        return new SamlRequest(
                response,
                ROLE,
                PROVIDER,
                Optional.empty(),
                SamlRequest.SessionPolicies.NONE,
                SamlRequest.Purpose.API,
                0,
                Optional.empty(),
                circumstances(),
                false);
    }

    /** The same, asking for another length. */
    SamlRequest lasting(Duration duration) {
        SamlRequest usual = request(response());
        return new SamlRequest(
                usual.response(),
                usual.roleArn(),
                usual.providerArn(),
                Optional.of(duration),
                usual.policies(),
                usual.purpose(),
                usual.minimumTokenSize(),
                usual.postedTo(),
                usual.circumstances(),
                usual.globalEndpoint());
    }

    /** An API call that limits the session by these policies. */
    SamlRequest limitedBy(Optional<String> inline, String... managed) {
        SamlRequest usual = request(response());
        return new SamlRequest(
                usual.response(),
                usual.roleArn(),
                usual.providerArn(),
                usual.duration(),
                new SamlRequest.SessionPolicies(inline, List.of(managed)),
                usual.purpose(),
                usual.minimumTokenSize(),
                usual.postedTo(),
                usual.circumstances(),
                usual.globalEndpoint());
    }

    /** An API call in this region, at its own or the global endpoint. */
    SamlRequest at(String region, boolean globalEndpoint, int minimumTokenSize) {
        SamlRequest usual = request(response());
        return new SamlRequest(
                usual.response(),
                usual.roleArn(),
                usual.providerArn(),
                usual.duration(),
                usual.policies(),
                usual.purpose(),
                minimumTokenSize,
                usual.postedTo(),
                new Circumstances(new Region(region), now, "192.0.2.1", "test", true),
                globalEndpoint);
    }

    static <T> T done(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T output) -> output;
            case Reply.Refused<T>(var fault) -> throw new AssertionError(fault.toString());
        };
    }

    private static Optional<Map<String, List<patchbay.saml.verify.SigningKey>>> issuers(
            String document) {
        return MetadataReader.read(document) instanceof MetadataOutcome.Accepted accepted
                ? Optional.of(accepted.issuers())
                : Optional.empty();
    }

    static String metadata(String entityId) {
        return new String(
                new IdentityProviderMetadata(
                                entityId,
                                List.of(key(KEYS).certificate()),
                                "https://idp.example.com/sso",
                                "https://idp.example.com/slo")
                        .document(),
                StandardCharsets.UTF_8);
    }

    private static SigningKey key(KeyPair keys) {
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        return new SigningKey(
                keys.getPrivate(),
                new SelfSigned(RANDOM)
                        .certify(
                                keys,
                                new SelfSigned.Subject("idp.example.com", "Example"),
                                CertificateAlgorithm.SHA256_RSA,
                                since,
                                since.plus(Duration.ofDays(1800))),
                SignatureAlgorithm.defaultFor(keys.getPrivate()));
    }
}
