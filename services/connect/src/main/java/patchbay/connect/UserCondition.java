package patchbay.connect;

import java.util.List;
import java.util.Optional;

/**
 * Which users are looked for, so that a store can ask an index for them and never reads the others.
 * What a user does not have fits no condition on it, but the empty text that every text holds.
 */
public sealed interface UserCondition {
    /** Holds for all. */
    UserCondition EVERYBODY = new Every(List.of());

    /** Holds for none. */
    UserCondition NOBODY = new Either(List.of());

    /** What is known of a user in one word; of security profiles there are several. */
    enum Field {
        ID,
        LOGIN,
        FIRST_NAME,
        LAST_NAME,
        ROUTING_PROFILE,
        SECURITY_PROFILE,
        HIERARCHY_GROUP
    }

    /** How a field is compared; case counts. */
    enum Comparison {
        EXACT,
        STARTS_WITH,
        CONTAINS
    }

    record Text(Field field, Comparison comparison, String value) implements UserCondition {}

    /** The field is one of these. */
    record Among(Field field, List<String> values) implements UserCondition {
        public Among {
            values = List.copyOf(values);
        }
    }

    /**
     * @param value any, where none is asked for
     */
    record Tagged(String key, Optional<String> value) implements UserCondition {}

    /** All of them hold. */
    record Every(List<UserCondition> conditions) implements UserCondition {
        public Every {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of them holds. */
    record Either(List<UserCondition> conditions) implements UserCondition {
        public Either {
            conditions = List.copyOf(conditions);
        }
    }
}
