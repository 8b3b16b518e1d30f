/** Settings, composition root, listeners, lifecycle. */
@NullMarked
package patchbay.server;

import org.jspecify.annotations.NullMarked;
