/** Metadata of real products in their own shapes, and our own two documents. */
@NullMarked
package patchbay.saml.metadata;

import org.jspecify.annotations.NullMarked;
