package patchbay.identity.access;

/**
 * A policy that every account has under the same name: a permission set refers to it, and the
 * account must have it before the set can be provisioned there.
 *
 * @param path with a slash at both ends, {@code /} where it has none
 */
public record CustomerPolicy(String name, String path) {
    /** The ARN that it has in an account. */
    String arn(String partition, String account) {
        return "arn:" + partition + ":iam::" + account + ":policy" + path + name;
    }
}
