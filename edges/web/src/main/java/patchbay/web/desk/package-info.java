/**
 * A contact-centre instance's own host: the desk that an agent lands on.
 *
 * <p>{@link patchbay.web.desk.DeskSite} lists the routes. Who may see which page is {@code
 * patchbay.connect}'s decision.
 */
@NullMarked
package patchbay.web.desk;

import org.jspecify.annotations.NullMarked;
