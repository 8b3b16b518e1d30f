/**
 * The contact centre in the console: instances, and the users that people become in them.
 *
 * <p>Everything is done by the operations of the Connect API, in the instance's own region.
 */
@NullMarked
package patchbay.web.console.contact;

import org.jspecify.annotations.NullMarked;
