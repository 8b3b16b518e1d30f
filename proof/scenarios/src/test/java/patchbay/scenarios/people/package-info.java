/** People invited, let in and kept out over HTTP, as a browser without scripts does it. */
@NullMarked
package patchbay.scenarios.people;

import org.jspecify.annotations.NullMarked;
