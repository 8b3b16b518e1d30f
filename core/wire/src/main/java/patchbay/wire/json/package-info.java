/** JSON that no model describes, as a tree: documents inside of calls, SCIM, what stores keep. */
@NullMarked
package patchbay.wire.json;

import org.jspecify.annotations.NullMarked;
