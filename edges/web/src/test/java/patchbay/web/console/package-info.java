/** What the console shows of a trace. */
@NullMarked
package patchbay.web.console;

import org.jspecify.annotations.NullMarked;
