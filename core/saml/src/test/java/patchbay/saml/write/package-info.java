/** What we write, judged by implementations that are not ours. */
@NullMarked
package patchbay.saml.write;

import org.jspecify.annotations.NullMarked;
