/** The operations of CloudTrail that Patchbay serves, one handler each, named as the operation. */
@NullMarked
package patchbay.events.api;

import org.jspecify.annotations.NullMarked;
