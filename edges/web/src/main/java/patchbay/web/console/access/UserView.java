package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * One IAM user: what they may, and the keys that programs sign with.
 *
 * @param made a key just made: its secret is shown this once
 */
public record UserView(
        String name,
        String arn,
        List<Policy> attached,
        List<NewRoleView.Choice> policies,
        List<Key> keys,
        Optional<Made> made,
        String here) {
    public UserView {
        attached = List.copyOf(attached);
        policies = List.copyOf(policies);
        keys = List.copyOf(keys);
    }

    /** An attached policy. */
    public record Policy(String name, String arn, String href) {}

    /** An access key. */
    public record Key(String id, boolean active, String created) {}

    /** A key with its secret. */
    public record Made(String id, String secret) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }
}
