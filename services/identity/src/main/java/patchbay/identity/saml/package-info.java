/**
 * What service providers ask of us through a browser: to sign somebody in, and to sign them out
 * everywhere.
 *
 * <p>{@link patchbay.identity.saml.SignInRequests} judges requests and remembers them until the
 * person has signed in; {@link patchbay.identity.saml.SingleLogout} ends the session at the portal
 * and tells the other participants one by one.
 *
 * <p>Source: <i>SAML Profiles 4.1, 4.4</i>.
 */
@NullMarked
package patchbay.identity.saml;

import org.jspecify.annotations.NullMarked;
