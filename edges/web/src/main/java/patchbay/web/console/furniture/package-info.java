/**
 * What stands in a contact-centre instance beside its users, in the console: queues, hours, routing
 * and security profiles, agent statuses, the hierarchy, quick connects, contact flows.
 *
 * <p>Every kind has the same pages: a list that is searched, a form that makes one, and a page that
 * shows one and has a form for each thing that the API changes at once, so that a refusal leaves
 * nothing half done. {@link patchbay.web.console.furniture.KindPages} draws them; a {@link
 * patchbay.web.console.furniture.Kind} says what is its own. All of it is done by the operations of
 * the Connect API, in the instance's own region.
 */
@NullMarked
package patchbay.web.console.furniture;

import org.jspecify.annotations.NullMarked;
