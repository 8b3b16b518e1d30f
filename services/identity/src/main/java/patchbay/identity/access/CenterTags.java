package patchbay.identity.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import patchbay.wire.Reply;

/** Tags of instances, permission sets and applications, by ARN: at most 50 of each. */
public final class CenterTags {
    private static final int MOST = 50;

    private final AccessStore store;

    public CenterTags(AccessStore store) {
        this.store = store;
    }

    /** One tag as a request carries it. */
    public record Tag(String key, String value) {}

    /** The tags of a request by key, or the fault of a list that cannot be. */
    public static Reply<Map<String, String>> of(List<Tag> tags) {
        Map<String, String> all = new TreeMap<>();
        for (Tag tag : tags) {
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                return Reply.refused(
                        AccessFault.invalid("Tag keys that begin with `aws:` are reserved."));
            }
            if (all.put(tag.key(), tag.value()) != null) {
                return Reply.refused(
                        AccessFault.invalid("Tag key `" + tag.key() + "` was given twice."));
            }
        }
        return all.size() > MOST ? tooMany() : Reply.done(all);
    }

    public Map<String, String> find(String arn) {
        return store.read(rows -> rows.tags(arn));
    }

    /** Adds the tags to what there is. */
    public Reply<Map<String, String>> tag(String arn, Map<String, String> tags) {
        return store.change(rows -> {
            Map<String, String> all = new TreeMap<>(rows.tags(arn));
            all.putAll(tags);
            if (all.size() > MOST) {
                return tooMany();
            }
            rows.tag(arn, all);
            return Reply.done(all);
        });
    }

    /** Keys that are not there are ignored. */
    public Reply<Map<String, String>> untag(String arn, Collection<String> keys) {
        return store.change(rows -> {
            Map<String, String> left = new TreeMap<>(rows.tags(arn));
            keys.forEach(left::remove);
            rows.tag(arn, left);
            return Reply.done(left);
        });
    }

    private static Reply<Map<String, String>> tooMany() {
        return Reply.refused(AccessFault.quota("A resource can have at most " + MOST + " tags."));
    }
}
