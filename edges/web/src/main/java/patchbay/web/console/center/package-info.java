/** Identity Center in the console: enabling it, permission sets, and who has them where. */
@NullMarked
package patchbay.web.console.center;

import org.jspecify.annotations.NullMarked;
