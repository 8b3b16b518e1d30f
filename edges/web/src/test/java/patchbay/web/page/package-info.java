/** What every page owes its readers: sentences that exist, markup that holds, contrast. */
@NullMarked
package patchbay.web.page;

import org.jspecify.annotations.NullMarked;
