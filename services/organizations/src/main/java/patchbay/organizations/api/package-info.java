/**
 * The Organizations API: one class for each operation, named like it. {@link
 * patchbay.organizations.api.Guard} asks for the caller's permission before any work.
 */
@NullMarked
package patchbay.organizations.api;

import org.jspecify.annotations.NullMarked;
