package patchbay.aws;

import java.util.Optional;

/**
 * An Amazon Resource Name: six fields, of which the last begins after the fifth colon and may hold
 * colons and slashes itself.
 *
 * <p>Source: <i>IAM User Guide, Identify AWS resources with ARNs</i>. Fields are kept exactly as
 * written.
 *
 * @param region empty for resources of global services
 * @param account empty where the resource has no owner in its name
 */
public record Arn(
        String partition, String service, String region, String account, String resource) {
    public Arn {
        if (partition.isEmpty()
                || service.isEmpty()
                || resource.isEmpty()
                || hasColon(partition, service, region, account)) {
            throw new InvalidValue(
                    "ARN",
                    "arn:" + partition + ":" + service + ":" + region + ":" + account + ":"
                            + resource,
                    "arn:partition:service:region:account:resource");
        }
    }

    private static boolean hasColon(String... fields) {
        for (String field : fields) {
            if (field.indexOf(':') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The ARN that the text spells, or nothing where it has not the six fields. */
    public static Optional<Arn> parse(String text) {
        String[] fields = text.split(":", 6);
        if (fields.length < 6
                || !fields[0].equals("arn")
                || fields[1].isEmpty()
                || fields[2].isEmpty()
                || fields[5].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arn(fields[1], fields[2], fields[3], fields[4], fields[5]));
    }

    /** An IAM resource's ARN: global, so its region is empty. */
    public static Arn iam(Partition partition, AccountId account, String resource) {
        return new Arn(partition.id(), "iam", "", account.digits(), resource);
    }

    /**
     * The part of the resource before the first slash or colon: {@code role}, {@code
     * saml-provider}, {@code instance}.
     */
    public String resourceType() {
        for (int i = 0; i < resource.length(); i++) {
            char c = resource.charAt(i);
            if (c == '/' || c == ':') {
                return resource.substring(0, i);
            }
        }
        return resource;
    }

    /** The part of the resource behind the last slash; the whole resource where there is none. */
    public String lastSegment() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
