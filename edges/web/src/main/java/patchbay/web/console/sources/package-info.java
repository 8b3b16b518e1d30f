/**
 * The console's pages about where people come from: list and order, directories with a test of
 * their connection and the report of their synchronisation, identity providers with a preview of
 * their metadata.
 */
@NullMarked
package patchbay.web.console.sources;

import org.jspecify.annotations.NullMarked;
