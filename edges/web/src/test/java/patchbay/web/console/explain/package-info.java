@NullMarked
package patchbay.web.console.explain;

import org.jspecify.annotations.NullMarked;
