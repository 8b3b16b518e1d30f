package patchbay.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;

/** Reads in one step everything that says what a role or user may do. */
public interface IdentityStore {
    Optional<Held> role(AccountId account, String name);

    Optional<Held> user(AccountId account, String name);

    /**
     * What a role or user holds.
     *
     * @param groups of a user, whose policies are its own
     * @param documents text in force of every customer managed policy that is attached or bounds,
     *     by ARN
     */
    record Held(
            String uniqueId,
            Permissions permissions,
            Tags tags,
            List<Group> groups,
            Map<String, String> documents) {
        public Held {
            groups = List.copyOf(groups);
            documents = Map.copyOf(documents);
        }

        /** What somebody holds who is in no group. */
        public Held(
                String uniqueId,
                Permissions permissions,
                Tags tags,
                Map<String, String> documents) {
            this(uniqueId, permissions, tags, List.of(), documents);
        }
    }
}
