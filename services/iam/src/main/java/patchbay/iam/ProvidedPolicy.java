package patchbay.iam;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;

/**
 * Managed policies that the cloud provides: {@code arn:aws:iam::aws:policy/…}. Only those that
 * administrators of contact centres reach for first; written anew from their public descriptions
 * (<i>AWS Managed Policy Reference</i>).
 */
enum ProvidedPolicy {
    ADMINISTRATOR_ACCESS(
            "AdministratorAccess",
            "ANPAIWMBCKSKIEE64ZLYK",
            "Provides full access to AWS services and resources.",
            statement("*")),
    AMAZON_CONNECT_FULL_ACCESS(
            "AmazonConnect_FullAccess",
            "ANPAZKAPJZG4OBHV6UF7Q",
            "Grants everything that administering contact-centre instances needs.",
            statement("connect:*", "iam:ListRoles", "iam:GetRole", "ds:DescribeDirectories")),
    AMAZON_CONNECT_READ_ONLY_ACCESS(
            "AmazonConnectReadOnlyAccess",
            "ANPAZKAPJZG4CBHV6RO7Q",
            "Grants reading of contact-centre instances.",
            statement("connect:Get*", "connect:Describe*", "connect:List*", "connect:Search*")),
    IAM_FULL_ACCESS(
            "IAMFullAccess",
            "ANPAI7XKCFMBPM3QQRRVQ",
            "Provides full access to IAM.",
            statement("iam:*")),
    IAM_READ_ONLY_ACCESS(
            "IAMReadOnlyAccess",
            "ANPAJKSO7NDY4T57MWDSQ",
            "Provides read only access to IAM.",
            statement("iam:Get*", "iam:List*", "iam:Simulate*", "iam:Generate*")),
    READ_ONLY_ACCESS(
            "ReadOnlyAccess",
            "ANPAILL3HVNFSB6DCOWYQ",
            "Provides read-only access to the services that Patchbay serves.",
            statement(
                    "connect:Get*",
                    "connect:Describe*",
                    "connect:List*",
                    "connect:Search*",
                    "iam:Get*",
                    "iam:List*",
                    "sts:GetCallerIdentity",
                    "sts:GetAccessKeyInfo"));

    /** In policies that the cloud provides the word stands where other ARNs have an account. */
    private static final String OWNER = "aws";

    private static final Instant SINCE = Instant.parse("2015-02-06T18:39:46Z");
    private static final AccountId NOBODY = new AccountId("000000000000");

    private final String name;
    private final String id;
    private final String description;
    private final String document;

    ProvidedPolicy(String name, String id, String description, String document) {
        this.name = name;
        this.id = id;
        this.description = description;
        this.document = document;
    }

    private static String statement(String... actions) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\""
                + String.join("\",\"", actions)
                + "\"],\"Resource\":\"*\"}]}";
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
        return new ManagedPolicy(
                new Identifiers(partition, NOBODY, "/", name, id, SINCE),
                description,
                Tags.NONE,
                SINCE,
                List.of(new ManagedPolicy.Version(1, document, SINCE)),
                1,
                1,
                0,
                0);
    }
}
