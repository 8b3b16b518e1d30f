package patchbay.identity.oauth;

import java.time.Instant;
import java.util.Optional;

/**
 * An OAuth application of a customer.
 *
 * @param id {@code apl-} and 16 letters or digits
 * @param instance the id of the instance
 * @param url where its users begin; empty where Identity Center shows it nowhere
 * @param visible whether its users may see it
 * @param assignmentRequired whether only those may use it who are assigned
 */
public record CustomerApplication(
        String id,
        String instance,
        String name,
        String description,
        Optional<String> url,
        boolean visible,
        boolean enabled,
        boolean assignmentRequired,
        Instant createdAt) {
    /** The same with what is given changed. */
    public CustomerApplication with(
            Optional<String> newName,
            Optional<String> newDescription,
            Optional<String> newUrl,
            Optional<Boolean> newEnabled) {
        return new CustomerApplication(
                id,
                instance,
                newName.orElse(name),
                newDescription.orElse(description),
                newUrl.or(() -> url),
                visible,
                newEnabled.orElse(enabled),
                assignmentRequired,
                createdAt);
    }

    public CustomerApplication requiring(boolean assignment) {
        return new CustomerApplication(
                id, instance, name, description, url, visible, enabled, assignment, createdAt);
    }
}
