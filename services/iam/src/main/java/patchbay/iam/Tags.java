package patchbay.iam;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Tags of a resource: values by key, keys distinct ignoring case and kept in the case they were
 * first written in, in the order of the keys.
 *
 * <p>Source: <i>IAM User Guide, Tags for IAM resources, rules for tagging</i>: at most 50.
 */
public record Tags(Map<String, String> values) {
    /** No tags. */
    public static final Tags NONE = new Tags(Map.of());

    private static final int MOST = 50;

    public Tags {
        var ordered = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** One tag as a request carries it. */
    public record Tag(String key, String value) {}

    /** These tags and the given ones, or the fault of a list that names a key twice or too many. */
    public Reply<Tags> with(Collection<Tag> more) {
        var seen = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (Tag tag : more) {
            if (seen.put(tag.key(), tag.value()) != null) {
                return Reply.refused(
                        IamFault.invalidInput(
                                "Duplicate tag keys found. Please note that Tag keys are case"
                                        + " insensitive."));
            }
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                return Reply.refused(
                        IamFault.invalidInput(
                                "Invalid tag key. Reserved prefix aws: is not allowed."));
            }
        }
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(values);
        seen.forEach((key, value) -> {
            all.remove(key);
            all.put(key, value);
        });
        return all.size() > MOST ? Reply.refused(tooMany()) : Reply.done(new Tags(all));
    }

    /** These tags without the given keys; keys that are not there are ignored. */
    public Tags without(Collection<String> keys) {
        var left = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        left.putAll(values);
        keys.forEach(left::remove);
        return new Tags(left);
    }

    private static Fault tooMany() {
        return IamFault.limitExceeded("The number of tags has reached the maximum limit.");
    }
}
