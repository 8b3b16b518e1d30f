/** The identity provider: people, groups, applications, assignments, issued assertions. */
@NullMarked
package patchbay.identity;

import org.jspecify.annotations.NullMarked;
