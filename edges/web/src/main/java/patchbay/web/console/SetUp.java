package patchbay.web.console;

/**
 * How far an installation is on the way to its first sign-in.
 *
 * @param center whether Identity Center is enabled
 * @param instance whether there is a contact centre
 * @param application whether there is something to open
 * @param people whether there is anybody beside the first administrator
 */
public record SetUp(boolean center, boolean instance, boolean application, boolean people) {}
