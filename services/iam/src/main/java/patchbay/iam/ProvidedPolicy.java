package patchbay.iam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;

/**
 * Managed policies that the cloud provides: {@code arn:aws:iam::aws:policy/…}. Those that
 * administrators of contact centres and of their sign-in attach, in the version in force.
 *
 * <p>Source: <i>AWS Managed Policy Reference</i>. The documents say what the public ones say, in
 * our own layout, with two exceptions: the public {@code ReadOnlyAccess} and {@code SecurityAudit}
 * list hundreds of services, ours the actions of those services that exist here; their one
 * statement says so in its Sid. Earlier versions are not provided.
 */
enum ProvidedPolicy {
    ADMINISTRATOR_ACCESS(
            "AdministratorAccess",
            "ANPAIWMBCKSKIEE64ZLYK",
            1,
            "2015-02-06T18:39:46Z",
            "Full access to all services and resources."),
    AMAZON_CONNECT_FULL_ACCESS(
            "AmazonConnect_FullAccess",
            "ANPAZKAPJZG4OBHV6UF7Q",
            4,
            "2023-03-07T14:49:25Z",
            "Everything that administering contact-centre instances needs."),
    AMAZON_CONNECT_READ_ONLY_ACCESS(
            "AmazonConnectReadOnlyAccess",
            "ANPAZKAPJZG4CBHV6RO7Q",
            3,
            "2019-11-06T22:10:18Z",
            "Reading of contact-centre instances."),
    AWS_SSO_DIRECTORY_ADMINISTRATOR(
            "AWSSSODirectoryAdministrator",
            "ANPAI2TCZRD7WRD5D2E2Q",
            4,
            "2022-10-20T20:34:07Z",
            "Administration of the directory of people and groups."),
    AWS_SSO_DIRECTORY_READ_ONLY(
            "AWSSSODirectoryReadOnly",
            "ANPAJDPMQELJXZD2NC6JG",
            4,
            "2022-11-16T18:17:48Z",
            "Reading of the directory of people and groups."),
    AWS_SSO_MASTER_ACCOUNT_ADMINISTRATOR(
            "AWSSSOMasterAccountAdministrator",
            "ANPAIHXAQZIS3GOYIETUC",
            13,
            "2026-02-12T18:01:23Z",
            "Administration of single sign-on in an organization's management account."),
    AWS_SSO_MEMBER_ACCOUNT_ADMINISTRATOR(
            "AWSSSOMemberAccountAdministrator",
            "ANPAIQYHEY7KJWXZFNDPY",
            5,
            "2022-04-28T18:53:46Z",
            "Administration of single sign-on in a member account."),
    AWS_SSO_READ_ONLY(
            "AWSSSOReadOnly",
            "ANPAJBSMEEZXFDMKMY43I",
            7,
            "2022-04-28T18:46:11Z",
            "Reading of the configuration of single sign-on."),
    IAM_FULL_ACCESS(
            "IAMFullAccess",
            "ANPAI7XKCFMBPM3QQRRVQ",
            2,
            "2019-06-21T19:40:00Z",
            "Full access to IAM."),
    IAM_READ_ONLY_ACCESS(
            "IAMReadOnlyAccess",
            "ANPAJKSO7NDY4T57MWDSQ",
            4,
            "2018-01-25T19:11:27Z",
            "Reading of IAM."),
    POWER_USER_ACCESS(
            "PowerUserAccess",
            "ANPAJYRXTHIB4FOVS3ZXS",
            12,
            "2026-02-12T17:59:14Z",
            "Full access, except to users and groups, the organization and the account."),
    READ_ONLY_ACCESS(
            "ReadOnlyAccess",
            "ANPAILL3HVNFSB6DCOWYQ",
            1,
            "2015-02-06T18:39:48Z",
            "Reading of the services that exist here."),
    SECURITY_AUDIT(
            "SecurityAudit",
            "ANPAIX2T3QCXHR2OGGCTO",
            1,
            "2015-02-06T18:41:01Z",
            "Reading of what matters to security in the services that exist here.");

    /** In policies that the cloud provides the word stands where other ARNs have an account. */
    private static final String OWNER = "aws";

    private static final AccountId NOBODY = new AccountId("000000000000");

    private final String name;
    private final String id;
    private final int version;
    private final Instant since;
    private final String description;
    private final String document;

    ProvidedPolicy(String name, String id, int version, String since, String description) {
        this.name = name;
        this.id = id;
        this.version = version;
        this.since = Instant.parse(since);
        this.description = description;
        this.document = read(name);
    }

    String document() {
        return document;
    }

    private static String read(String name) {
        String file = "provided/" + name + ".json";
        try (InputStream bytes = ProvidedPolicy.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("resource " + file + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static Optional<ManagedPolicy> find(String arn) {
        return Arn.parse(arn)
                .filter(parsed -> parsed.account().equals(OWNER) && parsed.service().equals("iam"))
                .flatMap(parsed ->
                        Partition.parse(parsed.partition())
                                .flatMap(partition ->
                                        Arrays.stream(values())
                                                .filter(p -> p.isNamed(parsed))
                                                .findFirst()
                                                .map(p -> p.in(partition))));
    }

    private boolean isNamed(Arn arn) {
        return arn.resource().equals("policy/" + name);
    }

    static List<ManagedPolicy> all(Partition partition) {
        return Arrays.stream(values()).map(policy -> policy.in(partition)).toList();
    }

    static boolean provides(Identifiers ids) {
        return ids.account().equals(NOBODY);
    }

    static Arn arn(Identifiers ids) {
        return new Arn(ids.partition().id(), "iam", "", OWNER, "policy" + ids.path() + ids.name());
    }

    private ManagedPolicy in(Partition partition) {
        String text =
                partition == Partition.AWS
                        ? document
                        : document.replace("\"arn:aws:", "\"arn:" + partition.id() + ":");
        return new ManagedPolicy(
                new Identifiers(partition, NOBODY, "/", name, id, since),
                description,
                Tags.NONE,
                since,
                List.of(new ManagedPolicy.Version(version, text, since)),
                version,
                version,
                0,
                0);
    }
}
