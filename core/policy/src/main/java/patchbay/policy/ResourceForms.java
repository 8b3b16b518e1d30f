package patchbay.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import patchbay.policy.PolicyParse.Malformed;

/**
 * What a resource in a stored policy may look like: steps 3 and 6, which depend on one another.
 *
 * <p>Observed: AWS visits the strings of a list in descending order and reports the fault found
 * last; a list without a fault of its own is then read by an older parser, whose complaint comes
 * first of all.
 */
final class ResourceForms {
    static final String LEGACY = "The policy failed legacy parsing";

    private static final Set<String> PARTITIONS =
            Set.of(
                    "*",
                    "aws",
                    "aws-cn",
                    "aws-us-gov",
                    "aws-iso",
                    "aws-iso-b",
                    "aws-iso-e",
                    "aws-iso-f",
                    "aws-eusc");
    private static final List<String> IAM_PATHS =
            List.of(
                    "user/",
                    "federated-user/",
                    "role/",
                    "group/",
                    "instance-profile/",
                    "mfa/",
                    "server-certificate/",
                    "policy/",
                    "sms-mfa/",
                    "saml-provider/",
                    "oidc-provider/",
                    "report/",
                    "access-report/");

    private @Nullable String fault;
    private @Nullable String unreadable;

    ResourceForms(List<Json.Obj> statements) {
        for (String element : List.of("Resource", "NotResource")) {
            for (Json.Obj statement : statements) {
                visit(PolicyReader.strings(statement.get(element)));
            }
        }
    }

    /** The older parser's complaint. */
    Optional<Malformed> legacy() {
        return Optional.ofNullable(unreadable)
                .map(text -> Malformed.of(LEGACY, "resource `%s` is no ARN".formatted(text)));
    }

    /** The newer check's complaint. */
    Optional<Malformed> fault() {
        return Optional.ofNullable(fault)
                .map(message -> Malformed.of(message, "a resource has not the form of an ARN"));
    }

    private void visit(List<String> texts) {
        texts.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(text -> fault(text).ifPresent(message -> fault = message));
        if (fault == null && unreadable == null) {
            unreadable =
                    texts.stream().filter(text -> !legacyReadable(text)).findFirst().orElse(null);
        }
    }

    private static boolean legacyReadable(String text) {
        if (text.equals("*")) {
            return true;
        }
        String[] fields = text.split(":", -1);
        boolean enough = fields.length >= 6 || !text.contains("::");
        return enough && fields.length > 2 && !fields[2].isEmpty();
    }

    private static Optional<String> fault(String text) {
        if (text.equals("*")) {
            return Optional.empty();
        }
        String[] fields = text.split(":", -1);
        if (fields.length < 2) {
            return Optional.of("Resource " + text + " must be in ARN format or \"*\".");
        }
        if (!PARTITIONS.contains(fields[1])) {
            return Optional.of(partition(fields));
        }
        if (fields.length == 2) {
            return Optional.of(
                    "Resource vendor must be fully qualified and cannot contain regexes.");
        }
        return switch (fields[2]) {
            case "iam" -> iam(text, fields);
            case "s3" -> s3(text, fields);
            default -> Optional.empty();
        };
    }

    private static String partition(String[] fields) {
        String[] rest = Arrays.copyOfRange(fields, 2, Math.max(2, fields.length));
        StringBuilder arn = new StringBuilder("arn:").append(fields[1]);
        for (int i = 0; i < 3; i++) {
            boolean missing = rest.length <= i || (rest.length == 1 && rest[0].isEmpty());
            arn.append(':').append(missing ? "*" : rest[i]);
        }
        arn.append(':')
                .append(
                        rest.length > 3
                                ? String.join(":", Arrays.copyOfRange(rest, 3, rest.length))
                                : "*");
        return "Partition \"%s\" is not valid for resource \"%s\".".formatted(fields[1], arn);
    }

    private static Optional<String> iam(String text, String[] fields) {
        if (!hasEmptyRegion(fields)) {
            return Optional.of("IAM resource " + text + " cannot contain region information.");
        }
        String path = path(fields);
        return path.startsWith("*") || IAM_PATHS.stream().anyMatch(path::startsWith)
                ? Optional.empty()
                : Optional.of(
                        "IAM resource path must either be \"*\" or start with "
                                + String.join(", ", IAM_PATHS)
                                + ".");
    }

    private static Optional<String> s3(String text, String[] fields) {
        return hasEmptyRegion(fields) || path(fields).startsWith("accesspoint/")
                ? Optional.empty()
                : Optional.of("Resource " + text + " can not contain region information.");
    }

    private static boolean hasEmptyRegion(String[] fields) {
        return fields.length > 4 && fields[3].isEmpty();
    }

    private static String path(String[] fields) {
        return fields.length < 6
                ? ""
                : String.join(":", Arrays.copyOfRange(fields, 5, fields.length));
    }
}
