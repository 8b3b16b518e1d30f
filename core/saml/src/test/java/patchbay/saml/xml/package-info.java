/** The parser and the canonicaliser, against implementations that are not ours. */
@NullMarked
package patchbay.saml.xml;

import org.jspecify.annotations.NullMarked;
