package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;

/**
 * One instance, who is in it, and the form that adds somebody.
 *
 * @param here address of the page
 * @param how people prove themselves, in words
 * @param relayState what an identity provider sends people here with
 * @param passwords whether users have a password of their own here
 * @param problem why nobody was added
 */
public record InstanceView(
        String here,
        String alias,
        String id,
        String arn,
        String region,
        String how,
        String pages,
        String relayState,
        List<User> users,
        boolean more,
        List<Choice> securityProfiles,
        List<Choice> routingProfiles,
        boolean passwords,
        String add,
        Optional<String> problem,
        String userName) {
    public InstanceView {
        users = List.copyOf(users);
        securityProfiles = List.copyOf(securityProfiles);
        routingProfiles = List.copyOf(routingProfiles);
    }

    /** A user. */
    public record User(String name, String id, String href) {}

    /** A profile that can be chosen. */
    public record Choice(String id, String name) {}
}
