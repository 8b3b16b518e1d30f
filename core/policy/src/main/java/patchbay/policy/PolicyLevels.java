package patchbay.policy;

import java.util.List;

/** The policies that an organization hangs over an account. */
public sealed interface PolicyLevels {
    /** No organization policy of this kind applies, and {@code why}, for the explanation. */
    record None(String why) implements PolicyLevels {
        @Override
        public List<Level> levels() {
            return List.of();
        }
    }

    /** One entry for the root, each unit on the way down, and the account, in this order. */
    record RootFirst(List<Level> levels) implements PolicyLevels {
        public RootFirst {
            levels = List.copyOf(levels);
        }
    }

    /**
     * One level: the policies attached there, of which one at least must allow.
     *
     * @param name the root's, unit's or account's id or name
     */
    record Level(String name, List<AttachedPolicy> policies) {
        public Level {
            policies = List.copyOf(policies);
        }
    }

    /** The levels, none where the kind does not apply. */
    List<Level> levels();
}
