package patchbay.events;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;

/**
 * Which events of an account and region are wanted.
 *
 * @param from earliest moment wanted
 * @param to latest moment wanted
 * @param before the last one of the page before
 */
public record EventQuery(
        AccountId account,
        Region region,
        Instant from,
        Instant to,
        Optional<Attribute> attribute,
        Optional<Place> before,
        int limit) {
    /** What an event is found by, and the value that it must have there, to the letter. */
    public record Attribute(Key key, String value) {}

    /** Names as LookupEvents has them. */
    public enum Key {
        EVENT_ID("EventId"),
        EVENT_NAME("EventName"),
        READ_ONLY("ReadOnly"),
        USERNAME("Username"),
        RESOURCE_TYPE("ResourceType"),
        RESOURCE_NAME("ResourceName"),
        EVENT_SOURCE("EventSource"),
        ACCESS_KEY_ID("AccessKeyId");

        private final String word;

        Key(String word) {
            this.word = word;
        }

        /** The key of this name in the API, where there is one. */
        public static Optional<Key> of(String word) {
            for (Key key : values()) {
                if (key.word.equals(word)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }

    /** Where an event stands among all others: by time, and by id where times are equal. */
    public record Place(Instant at, String id) {}
}
