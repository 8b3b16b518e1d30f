package patchbay.iam;

import java.time.Instant;
import java.util.regex.Pattern;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.InvalidValue;
import patchbay.aws.Partition;

/**
 * What tells one role, user or managed policy from all others.
 *
 * <p>Source: <i>IAM User Guide, IAM identifiers</i>.
 *
 * @param path begins and ends with a slash
 * @param name the friendly name; unique within account and kind, ignoring case, but referred to in
 *     its own case
 * @param uniqueId {@code AROA…}, {@code AIDA…} or {@code ANPA…}: never given to anything else again
 */
public record Identifiers(
        Partition partition,
        AccountId account,
        String path,
        String name,
        String uniqueId,
        Instant createdAt) {
    /** Begins the paths of what services make in accounts. */
    public static final String RESERVED = "/aws-reserved/";

    private static final Pattern PATH = Pattern.compile("/|/[\\x21-\\x7E]{1,510}/");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{1,128}");

    public Identifiers {
        if (!PATH.matcher(path).matches()) {
            throw new InvalidValue("path", path, PATH);
        }
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue("name", name, NAME);
        }
    }

    /** The ARN of a resource of this type: {@code role}, {@code user} or {@code policy}. */
    Arn arn(String type) {
        return Arn.iam(partition, account, type + path + name);
    }

    Identifiers renamed(String newPath, String newName) {
        return new Identifiers(partition, account, newPath, newName, uniqueId, createdAt);
    }
}
