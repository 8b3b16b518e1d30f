package patchbay.sts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.aws.Partition;

/**
 * The attributes of an assertion that AWS gives a meaning to (rules 1.21 to 1.27). Names are
 * matched exactly; in China the guide prints another prefix, so both count there.
 */
record SamlAttributes(Partition partition, Map<String, List<String>> values) {
    static final String PREFIX = "https://aws.amazon.com/SAML/Attributes/";
    private static final String CHINA = "http://www.amazonaws.cn/SAML/Attributes/";

    static final String ROLE = PREFIX + "Role";
    static final String SESSION_NAME = PREFIX + "RoleSessionName";
    static final String SESSION_DURATION = PREFIX + "SessionDuration";
    static final String SOURCE_IDENTITY = PREFIX + "SourceIdentity";
    static final String TRANSITIVE_TAG_KEYS = PREFIX + "TransitiveTagKeys";
    private static final String TAG = PREFIX + "PrincipalTag:";

    /** The values of the attribute; empty where it does not occur. */
    List<String> of(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        if (found.isEmpty() && partition == Partition.AWS_CN) {
            return values.getOrDefault(CHINA + name.substring(PREFIX.length()), List.of());
        }
        return found;
    }

    /** A session tag: its key and every value sent for it. */
    record Tag(String key, List<String> values) {}

    /** The session tags, in the order of the assertion. */
    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        values.forEach((name, sent) -> {
            String global = toGlobal(name);
            if (global.startsWith(TAG)) {
                tags.add(new Tag(global.substring(TAG.length()), sent));
            }
        });
        return tags;
    }

    private String toGlobal(String name) {
        return partition == Partition.AWS_CN && name.startsWith(CHINA)
                ? PREFIX + name.substring(CHINA.length())
                : name;
    }

    /** The names present, for showing what was there instead. */
    String present() {
        return values.isEmpty()
                ? "no attributes"
                : "attributes `" + String.join("`, `", values.keySet()) + "`";
    }
}
