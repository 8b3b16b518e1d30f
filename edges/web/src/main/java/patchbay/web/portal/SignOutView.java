package patchbay.web.portal;

/**
 * The question whether to sign out.
 *
 * @param stay where one goes who does not want to
 */
public record SignOutView(String action, String stay) {}
