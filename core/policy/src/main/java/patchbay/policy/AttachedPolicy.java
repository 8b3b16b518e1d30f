package patchbay.policy;

import java.util.Optional;

/**
 * A document in the place where it takes effect.
 *
 * @param name what an administrator calls it: a policy's name, {@code inline policy `X`}
 * @param arn the policy's ARN, where it has one
 * @param attachedTo the user, group, role, resource or unit that carries it; empty where unknown
 * @param content the document, or why it cannot be read: an unreadable document denies (E12)
 */
public record AttachedPolicy(
        String name, Optional<String> arn, String attachedTo, PolicyParse content) {
    /** A policy that only has a name. */
    public static AttachedPolicy of(String name, PolicyParse content) {
        return new AttachedPolicy(name, Optional.empty(), "", content);
    }

    /** Reads the document and gives it a name. */
    public static AttachedPolicy parse(PolicyType type, String name, String text) {
        return of(name, PolicyDocument.parse(type, text));
    }
}
