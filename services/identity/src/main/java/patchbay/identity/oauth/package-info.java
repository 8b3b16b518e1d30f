/**
 * Applications of customers that speak OAuth: what is kept of them, and who is assigned. SAML
 * applications are next door, in {@code patchbay.identity.application}.
 */
@NullMarked
package patchbay.identity.oauth;

import org.jspecify.annotations.NullMarked;
