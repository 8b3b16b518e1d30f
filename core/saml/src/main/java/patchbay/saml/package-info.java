/** SAML 2.0, as a library of its own. */
@NullMarked
package patchbay.saml;

import org.jspecify.annotations.NullMarked;
