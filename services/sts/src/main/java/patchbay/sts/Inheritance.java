package patchbay.sts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.aws.Caller;
import patchbay.iam.ContextKeys;
import patchbay.wire.Fault;

/**
 * What a session hands on to a session made from it. Source: <i>IAM User Guide, Pass session tags
 * in STS, Chaining roles; Monitor and control actions taken with assumed roles</i>.
 *
 * @param tags the transitive ones
 */
record Inheritance(Map<String, String> tags, Optional<String> sourceIdentity) {
    private static final String SOURCE_IDENTITY = "aws:SourceIdentity";

    static Inheritance of(Caller caller) {
        if (!(caller instanceof Caller.RoleSession from)) {
            return new Inheritance(Map.of(), Optional.empty());
        }
        Map<String, String> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String keys = from.context().getOrDefault(ContextKeys.TRANSITIVE_TAGS, "");
        for (String key : keys.isEmpty() ? List.<String>of() : List.of(keys.split(",", -1))) {
            from.tags().entrySet().stream()
                    .filter(tag -> tag.getKey().equalsIgnoreCase(key))
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        }
        return new Inheritance(tags, Optional.ofNullable(from.context().get(SOURCE_IDENTITY)));
    }

    /** Why what is asked for contradicts itself or what is handed on. */
    Optional<Fault> contradiction(AssumeRole.Wish wish) {
        if (sourceIdentity.isPresent()
                && wish.sourceIdentity().isPresent()
                && !sourceIdentity.equals(wish.sourceIdentity())) {
            return Optional.of(StsFault.sourceIdentitySet());
        }
        if (wish.tags().keySet().stream().anyMatch(tags::containsKey)) {
            return Optional.of(StsFault.transitiveTagConflict());
        }
        boolean without =
                wish.transitiveTagKeys().stream()
                        .anyMatch(key ->
                                wish.tags().keySet().stream().noneMatch(key::equalsIgnoreCase));
        return without ? Optional.of(StsFault.transitiveTagMissing()) : Optional.empty();
    }

    /** What is asked for, with what is handed on. */
    AssumeRole.Wish added(AssumeRole.Wish wish) {
        Map<String, String> all = new TreeMap<>(wish.tags());
        all.putAll(tags);
        List<String> transitive = new ArrayList<>(wish.transitiveTagKeys());
        transitive.addAll(tags.keySet());
        return new AssumeRole.Wish(
                wish.roleArn(),
                wish.sessionName(),
                wish.duration(),
                wish.policies(),
                all,
                transitive,
                wish.externalId(),
                sourceIdentity.or(wish::sourceIdentity));
    }
}
