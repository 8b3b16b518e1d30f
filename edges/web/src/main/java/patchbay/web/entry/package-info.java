/**
 * What stands between the sign-in form and the first page: another password, a second factor, a
 * device to be registered. Portal and console share it.
 *
 * <p>{@link patchbay.web.entry.Entrance} has the routes; which step comes next is decided in {@code
 * patchbay.identity.portal}. Everything works without scripts, except what security keys need.
 */
@NullMarked
package patchbay.web.entry;

import org.jspecify.annotations.NullMarked;
