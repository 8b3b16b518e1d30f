package patchbay.iam.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of the ARNs that an action is about, which is what AWS calls a result of several
 * resources. Source: <i>Service Authorization Reference</i>, for the services that Patchbay serves
 * and for S3; an action of another service has {@code *}, as an action without resource types.
 */
final class ResourceForm {
    private static final String IAM = "arn:${Partition}:iam::${Account}:";
    private static final String CONNECT =
            "arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}";
    private static final String BUCKET = "arn:${Partition}:s3:::${BucketName}";

    private static final Map<String, String> OF_IAM =
            Map.of(
                    "user", IAM + "user/${UserNameWithPath}",
                    "group", IAM + "group/${GroupNameWithPath}",
                    "role", IAM + "role/${RoleNameWithPath}",
                    "policy", IAM + "policy/${PolicyNameWithPath}",
                    "saml-provider", IAM + "saml-provider/${SamlProviderName}",
                    "instance-profile", IAM + "instance-profile/${InstanceProfileNameWithPath}");

    private ResourceForm() {}

    static String of(String action, List<String> resources) {
        if (resources.equals(List.of("*"))) {
            return "*";
        }
        String first = resources.getFirst();
        String rest = first.substring(first.lastIndexOf(':') + 1);
        String type = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        return switch (action.substring(0, action.indexOf(':')).toLowerCase(Locale.ROOT)) {
            case "iam", "sts" -> OF_IAM.getOrDefault(type, "*");
            case "connect" -> CONNECT;
            case "s3" -> rest.contains("/") ? BUCKET + "/${KeyName}" : BUCKET;
            default -> "*";
        };
    }
}
