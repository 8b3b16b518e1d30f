/**
 * Sign-ins explained beyond their own page: those that happened elsewhere, from what people have of
 * them ({@link patchbay.web.console.explain.WorkbenchPages}).
 *
 * <p>Nothing here is kept. What judges is handed in as a {@link
 * patchbay.web.console.explain.Workbench}; the pages only ask and show.
 */
@NullMarked
package patchbay.web.console.explain;

import org.jspecify.annotations.NullMarked;
