package patchbay.web.portal;

/**
 * Keys of a role, for a short while.
 *
 * @param environment lines for a shell
 * @param profile lines for the file of credentials
 * @param until when they end
 * @param back to the accounts
 */
public record KeysView(
        String account,
        String role,
        String environment,
        String profile,
        String until,
        String startUrl,
        String region,
        String back) {}
