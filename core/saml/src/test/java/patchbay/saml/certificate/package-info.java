/** The certificates we make, judged by implementations that are not ours. */
@NullMarked
package patchbay.saml.certificate;

import org.jspecify.annotations.NullMarked;
