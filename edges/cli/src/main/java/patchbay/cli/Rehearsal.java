package patchbay.cli;

import static patchbay.wire.connect.ConnectOperations.createInstance;
import static patchbay.wire.connect.ConnectOperations.deleteInstance;
import static patchbay.wire.iam.IamOperations.createRole;
import static patchbay.wire.iam.IamOperations.createSAMLProvider;
import static patchbay.wire.iam.IamOperations.deleteRole;
import static patchbay.wire.iam.IamOperations.deleteRolePolicy;
import static patchbay.wire.iam.IamOperations.deleteSAMLProvider;
import static patchbay.wire.iam.IamOperations.putRolePolicy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.AssertionContent;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.saml.issue.SamlAttribute;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.wire.ServiceModel;
import patchbay.wire.connect.CreateInstanceRequest;
import patchbay.wire.connect.CreateInstanceResponse;
import patchbay.wire.connect.DeleteInstanceRequest;
import patchbay.wire.iam.CreateRoleRequest;
import patchbay.wire.iam.CreateSAMLProviderRequest;
import patchbay.wire.iam.DeleteRolePolicyRequest;
import patchbay.wire.iam.DeleteRoleRequest;
import patchbay.wire.iam.DeleteSAMLProviderRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.PutRolePolicyRequest;

/**
 * What a rehearsal needs on a server, made for it and removed after it: an identity provider of its
 * own, a role that trusts it, an instance, and its users.
 */
final class Rehearsal implements AutoCloseable {
    private static final ServiceModel IAM = IamOperations.model();
    private static final String AUDIENCE = "https://signin.aws.amazon.com/saml";
    private static final String ATTRIBUTE = "https://aws.amazon.com/SAML/Attributes/";
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    private static final Duration VALID = Duration.ofMinutes(5);

    /** Something that is undone at the end. */
    @FunctionalInterface
    private interface Undo {
        void run() throws Failure;
    }

    private final ServerClient client;
    private final Shell shell;
    private final String name;
    private final String entityId;
    private final SigningKey key;
    private final ResponseIssuer issuer;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private String pair = "";
    private String instance = "";

    private Rehearsal(ServerClient client, Randomness random, Shell shell) {
        this.client = client;
        this.shell = shell;
        this.name = "rehearsal-" + HexFormat.of().formatHex(random.bytes(4));
        this.entityId = "https://" + name + ".example/idp";
        this.issuer = new ResponseIssuer(random);
        this.key = key(random, shell.clock().instant());
    }

    private SigningKey key(Randomness random, Instant now) {
        KeyPair keys = SigningKey.generateRsa(2048, random);
        return new SigningKey(
                keys.getPrivate(),
                new SelfSigned(random)
                        .certify(
                                keys,
                                new SelfSigned.Subject(name, ""),
                                CertificateAlgorithm.SHA256_RSA,
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(2))),
                SignatureAlgorithm.RSA_SHA256);
    }

    /** Makes everything; where that fails, what was made is removed again. */
    static Rehearsal set(ServerClient client, int agents, Randomness random, Shell shell)
            throws Failure {
        Rehearsal stage = new Rehearsal(client, random, shell);
        try {
            String instanceArn = stage.instance();
            stage.federation(instanceArn);
            stage.users(agents);
            return stage;
        } catch (Failure e) {
            stage.close();
            throw e;
        }
    }

    private String instance() throws Failure {
        CreateInstanceResponse made =
                client.call(
                        ContactCentre.MODEL,
                        createInstance(),
                        CreateInstanceRequest.builder()
                                .identityManagementType("SAML")
                                .instanceAlias(name)
                                .inboundCallsEnabled(true)
                                .outboundCallsEnabled(true)
                                .build());
        instance = made.id().orElse("");
        undo.push(() ->
                client.call(
                        ContactCentre.MODEL,
                        deleteInstance(),
                        DeleteInstanceRequest.builder().instanceId(instance).build()));
        return made.arn().orElse("");
    }

    private void federation(String instanceArn) throws Failure {
        byte[] metadata =
                new IdentityProviderMetadata(
                                entityId,
                                List.of(key.certificate()),
                                entityId + "/sso",
                                entityId + "/logout")
                        .document();
        String provider =
                client.call(
                                IAM,
                                createSAMLProvider(),
                                CreateSAMLProviderRequest.builder()
                                        .name(name)
                                        .samlMetadataDocument(
                                                new String(metadata, StandardCharsets.UTF_8))
                                        .build())
                        .samlProviderArn()
                        .orElse("");
        undo.push(() ->
                client.call(
                        IAM,
                        deleteSAMLProvider(),
                        DeleteSAMLProviderRequest.builder().samlProviderArn(provider).build()));
        String role =
                client.call(
                                IAM,
                                createRole(),
                                CreateRoleRequest.builder()
                                        .roleName(name)
                                        .assumeRolePolicyDocument(
                                                """
                                                {"Version":"2012-10-17","Statement":{"Effect":"Allow",
                                                 "Principal":{"Federated":"%s"},"Action":"sts:AssumeRoleWithSAML",
                                                 "Condition":{"StringEquals":{"SAML:aud":"%s"}}}}\
                                                """
                                                        .formatted(provider, AUDIENCE))
                                        .build())
                        .role()
                        .arn();
        undo.push(() ->
                client.call(IAM, deleteRole(), DeleteRoleRequest.builder().roleName(name).build()));
        client.call(
                IAM,
                putRolePolicy(),
                PutRolePolicyRequest.builder()
                        .roleName(name)
                        .policyName(name)
                        .policyDocument(
                                """
                                {"Version":"2012-10-17","Statement":{"Effect":"Allow",
                                 "Action":"connect:GetFederationToken","Resource":"%s/user/${aws:userid}"}}\
                                """
                                        .formatted(instanceArn))
                        .build());
        undo.push(() ->
                client.call(
                        IAM,
                        deleteRolePolicy(),
                        DeleteRolePolicyRequest.builder().roleName(name).policyName(name).build()));
        pair = role + "," + provider;
    }

    private void users(int agents) throws Failure {
        shell.say("adding " + agents + " users to " + name + " …");
        StringBuilder file =
                new StringBuilder(
                        "first name,last name,user login,routing profile name,"
                                + "security_profile_name_1|security_profile_name_2,"
                                + "phone type (soft/desk)\n");
        for (int i = 0; i < agents; i++) {
            file.append("Agent,Nr ").append(i).append(',').append(login(i));
            file.append(",Basic Routing Profile,Agent,soft\n");
        }
        ServerClient.Answer answer =
                client.upload(
                        "/api/v1/connect/" + name + "/users/import",
                        "dry-run=false&large=true",
                        file.toString().getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw Failure.failed(
                    "the users could not be added: " + ServerClient.message(answer.body()), "");
        }
    }

    static String login(int agent) {
        return "agent" + agent + "@example.com";
    }

    /** A response that takes this agent in, signed now; base64. */
    String response(int agent, Instant now) {
        return issuer.issue(
                        new AssertionContent(
                                issuer.freshId(),
                                now,
                                entityId,
                                new NameId(login(agent), PERSISTENT),
                                AUDIENCE,
                                Optional.empty(),
                                now.minus(VALID),
                                now.plus(VALID),
                                List.of(AUDIENCE),
                                new AssertionContent.Authentication(
                                        now,
                                        issuer.freshId(),
                                        AssertionContent.Authentication
                                                .PASSWORD_PROTECTED_TRANSPORT,
                                        Optional.empty()),
                                List.of(
                                        attribute("Role", pair),
                                        attribute("RoleSessionName", login(agent)))),
                        key,
                        ResponseIssuer.Signing.ASSERTION,
                        Optional.empty())
                .base64();
    }

    private static SamlAttribute attribute(String name, String value) {
        return new SamlAttribute(ATTRIBUTE + name, SamlAttribute.URI, List.of(value));
    }

    /** The user name of each session that the server lists for the instance. */
    List<String> sessions() throws Failure {
        return OwnApi.pages(client, "/api/v1/connect/" + name + "/sessions", "sessions").stream()
                .map(session -> session.text("user"))
                .toList();
    }

    /** Where a sign-in is to go, as the cloud names it. */
    String relayState(String region) {
        return "https://" + region + ".console.aws.amazon.com/connect/federate/" + instance;
    }

    /** Removes what was made; what cannot be removed is named. */
    @Override
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (Failure e) {
                shell.say("left behind, named " + name + ": " + e.sentence());
            }
        }
    }
}
