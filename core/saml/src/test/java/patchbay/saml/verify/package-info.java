/**
 * What the consumer of Responses accepts, what it refuses, and why; one file per kind of attack.
 */
@NullMarked
package patchbay.saml.verify;

import org.jspecify.annotations.NullMarked;
