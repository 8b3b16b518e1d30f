package patchbay.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import patchbay.aws.AccountId;
import patchbay.wire.Reply;

/**
 * Tags of roots, units, accounts and policies.
 *
 * <p>Source: <i>Organizations API Reference, TagResource</i>: at most 50 of each, keys in the case
 * they are written in.
 */
public final class ResourceTags {
    private static final int MOST = 50;

    private final OrganizationStore store;

    public ResourceTags(OrganizationStore store) {
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
                        OrganizationFault.invalid(
                                "INVALID_SYSTEM_TAGS_PARAMETER",
                                "You specified a tag key that is a system tag. You can't add, edit,"
                                        + " or delete system tag keys because they're reserved for"
                                        + " AWS use."));
            }
            if (all.put(tag.key(), tag.value()) != null) {
                return Reply.refused(
                        OrganizationFault.invalid(
                                "DUPLICATE_TAG_KEY", "Tag keys must be unique among the tags"));
            }
        }
        return all.size() > MOST ? tooMany() : Reply.done(all);
    }

    /** The tags of something; none where it does not exist. */
    public Map<String, String> find(String id) {
        return store.read(rows -> rows.tags(id));
    }

    public Reply<Map<String, String>> list(Organization organization, String id) {
        return store.read(rows ->
                isTaggable(rows, organization, id)
                        ? Reply.done(rows.tags(id))
                        : Reply.refused(OrganizationFault.noTarget()));
    }

    public Reply<Map<String, String>> tag(
            Organization organization, String id, Map<String, String> tags) {
        return store.change(rows -> {
            if (!isTaggable(rows, organization, id)) {
                return Reply.refused(OrganizationFault.noTarget());
            }
            Map<String, String> all = new TreeMap<>(rows.tags(id));
            all.putAll(tags);
            if (all.size() > MOST) {
                return tooMany();
            }
            rows.tag(id, all);
            return Reply.done(all);
        });
    }

    /** Keys that are not there are ignored. */
    public Reply<Map<String, String>> untag(
            Organization organization, String id, Collection<String> keys) {
        return store.change(rows -> {
            if (!isTaggable(rows, organization, id)) {
                return Reply.refused(OrganizationFault.noTarget());
            }
            Map<String, String> left = new TreeMap<>(rows.tags(id));
            keys.forEach(left::remove);
            rows.tag(id, left);
            return Reply.done(left);
        });
    }

    private static Reply<Map<String, String>> tooMany() {
        return Reply.refused(
                OrganizationFault.constraint(
                        "MAX_TAG_LIMIT_EXCEEDED",
                        "You have exceeded the number of tags allowed on this resource."));
    }

    private static boolean isTaggable(OrganizationRows rows, Organization organization, String id) {
        if (id.startsWith("p-")) {
            return rows.policies()
                    .find(organization.id(), id)
                    .filter(policy -> !policy.awsManaged())
                    .isPresent();
        }
        return AccountId.parse(id)
                .map(account ->
                        rows.members()
                                .find(account)
                                .filter(m -> m.organization().equals(organization.id()))
                                .isPresent())
                .orElseGet(() -> Units.isParent(rows, organization, id));
    }
}
