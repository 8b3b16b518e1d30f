@NullMarked
package patchbay.events;

import org.jspecify.annotations.NullMarked;
