package patchbay.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.identity.Instance;

/**
 * The names and documents that Identity Center gives to what it makes in accounts.
 *
 * <p>Source: <i>IAM Identity Center User Guide, Referencing permission sets in resource
 * policies</i>; roles and providers as public account listings show them.
 */
final class ReservedRoles {
    /** The name of the inline policy of such a role. */
    static final String INLINE = "AwsSSOInlinePolicy";

    private static final String PATH = "/aws-reserved/sso.amazonaws.com/";

    private ReservedRoles() {}

    /** The path names the region of the instance, except the first region of all. */
    static String path(Instance instance) {
        String region = instance.region().id();
        return region.equals("us-east-1") ? PATH : PATH + region + "/";
    }

    /** The role's name: that of the set, and digits that no other role has. */
    static String name(PermissionSet set, String hash) {
        return "AWSReservedSSO_" + set.name() + "_" + hash;
    }

    /** The name of the provider that the roles of an account trust; the same at each asking. */
    static String provider(Instance instance, AccountId account) {
        return "AWSSSO_"
                + digest(instance.id() + "/" + account).substring(0, 16)
                + "_DO_NOT_DELETE";
    }

    static Arn providerArn(Partition partition, Instance instance, AccountId account) {
        return Arn.iam(partition, account, "saml-provider/" + provider(instance, account));
    }

    static String trust(Partition partition, Instance instance, AccountId account) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{"
                + "\"Federated\":\""
                + providerArn(partition, instance, account)
                + "\"},\"Action\":[\"sts:AssumeRoleWithSAML\",\"sts:TagSession\"],"
                + "\"Condition\":{\"StringEquals\":{\"SAML:aud\":\""
                + audience(partition)
                + "\"}}}]}";
    }

    static String audience(Partition partition) {
        return switch (partition) {
            case AWS -> "https://signin.aws.amazon.com/saml";
            case AWS_US_GOV -> "https://signin.amazonaws-us-gov.com/saml";
            case AWS_CN -> "https://signin.amazonaws.cn/saml";
        };
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
