package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * One role.
 *
 * @param providers that its trust policy names, each with what is known of it
 * @param policies that could be attached
 * @param here the page's address, below which its forms lead
 * @param revoke where to post to revoke its sessions
 * @param whatIf the page that tries what it may do
 */
public record RoleView(
        String name,
        String arn,
        String id,
        String description,
        int maxSessionSeconds,
        String trustPolicy,
        List<Provider> providers,
        Optional<String> obstacle,
        Optional<String> boundary,
        List<Attached> attached,
        List<NewRoleView.Choice> policies,
        List<Inline> inline,
        String here,
        String revoke,
        boolean revoked,
        String whatIf) {
    /** A provider, and whether it exists. */
    public record Provider(String arn, Optional<String> href) {}

    /** An attached policy. */
    public record Attached(String name, String arn, String href) {}

    /** An inline policy. */
    public record Inline(String name, String document) {}
}
