/** The console's pages about accounts: which there are, and what happened in them. */
@NullMarked
package patchbay.web.console.account;

import org.jspecify.annotations.NullMarked;
