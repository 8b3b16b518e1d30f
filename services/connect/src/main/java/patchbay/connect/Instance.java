package patchbay.connect;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Region;

/**
 * A contact centre.
 *
 * @param alias first label of its host name, unique everywhere, in the case it was written in
 * @param directoryId where users come from, in an instance with a directory
 * @param attributes what is switched on, by type ({@code INBOUND_CALLS} …)
 * @param replicaOf the instance in another region whose other half this one is (rule 8.31)
 */
public record Instance(
        InstanceId id,
        AccountId account,
        Region region,
        String alias,
        IdentityManagement identityManagement,
        Optional<String> directoryId,
        Instant createdAt,
        Map<String, Boolean> attributes,
        Map<String, String> tags,
        Optional<InstanceId> replicaOf) {
    public Instance {
        attributes = Map.copyOf(attributes);
        tags = Map.copyOf(tags);
    }

    /** The id that the cloud gives it: a replica has that of its source. */
    public InstanceId publicId() {
        return replicaOf.orElse(id);
    }

    /** {@code arn:…:connect:REGION:ACCOUNT:instance/ID}. */
    public Arn arn() {
        return arn(region, account, publicId().text());
    }

    /** The ARN of something inside this instance, such as {@code agent/ID}. */
    public Arn arn(String inside) {
        return arn(region, account, publicId() + "/" + inside);
    }

    /** The ARN that an instance of this region and account has, or something inside it. */
    public static Arn arn(Region region, AccountId account, String rest) {
        return new Arn(
                region.partition().id(),
                "connect",
                region.id(),
                account.digits(),
                "instance/" + rest);
    }

    /** The role that contact-centre instances of this account act in. */
    public Arn serviceRole() {
        return Arn.iam(
                region.partition(),
                account,
                "role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect");
    }

    /** Whether the attribute is switched on. */
    public boolean isOn(String attribute) {
        return attributes.getOrDefault(attribute, false);
    }

    /** Address of its pages (rule 8.4). */
    public String accessUrl() {
        return "https://" + alias.toLowerCase(Locale.ROOT) + ".my.connect.aws";
    }

    Instance tagged(Map<String, String> changed) {
        return new Instance(
                id,
                account,
                region,
                alias,
                identityManagement,
                directoryId,
                createdAt,
                attributes,
                changed,
                replicaOf);
    }

    Instance with(String attribute, boolean on) {
        var changed = new HashMap<>(attributes);
        changed.put(attribute, on);
        return new Instance(
                id,
                account,
                region,
                alias,
                identityManagement,
                directoryId,
                createdAt,
                changed,
                tags,
                replicaOf);
    }
}
