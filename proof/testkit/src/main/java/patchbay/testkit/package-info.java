/** What tests of the whole path are written with. */
@NullMarked
package patchbay.testkit;

import org.jspecify.annotations.NullMarked;
