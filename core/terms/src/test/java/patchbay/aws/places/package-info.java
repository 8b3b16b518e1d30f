/** Tables of names and addresses: each row is one promise of the outside of Patchbay. */
@NullMarked
package patchbay.aws.places;

import org.jspecify.annotations.NullMarked;
