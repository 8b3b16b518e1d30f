/** Tests of the package of the same name. */
@NullMarked
package patchbay.identity.saml;

import org.jspecify.annotations.NullMarked;
