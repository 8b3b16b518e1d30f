/**
 * The access portal: people sign in, see their applications as tiles, and are handed over to a
 * service provider with a signed assertion.
 *
 * <p>{@link patchbay.web.portal.PortalSite} has the routes and pages of the portal, {@link
 * patchbay.web.portal.IssuerSite} the documents under which service providers know our
 * applications. What the identity half decided about an opened application is noted with the traces
 * by the assertion's ID, so that the sign-in which presents it shows all seven stations.
 */
@NullMarked
package patchbay.web.portal;

import org.jspecify.annotations.NullMarked;
