/** The page of choice, read as command-line tools read it. */
@NullMarked
package patchbay.web.signin;

import org.jspecify.annotations.NullMarked;
