/** Contact-centre instances, users and sessions. */
@NullMarked
package patchbay.connect;

import org.jspecify.annotations.NullMarked;
