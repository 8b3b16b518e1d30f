package patchbay.identity;

import java.time.Instant;

/**
 * An instance of Identity Center as its owner sees it.
 *
 * @param kind an account instance has applications only, and belongs to one account (rule 7.1)
 * @param name may be empty
 */
public record InstanceEntry(Instance instance, Kind kind, String name, Instant createdAt) {
    /** For whom the instance is. */
    public enum Kind {
        ORGANIZATION,
        ACCOUNT
    }
}
