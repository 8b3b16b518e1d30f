/**
 * The API of Amazon Connect: one handler per operation, named as the operation. Each asks {@link
 * patchbay.connect.api.Admission} first, translates, and leaves the rules to the classes of {@code
 * patchbay.connect}. Generated records end here.
 */
@NullMarked
package patchbay.connect.api;

import org.jspecify.annotations.NullMarked;
