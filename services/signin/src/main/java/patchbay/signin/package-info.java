/** The sign-in endpoint: from a posted assertion to a session in a role. */
@NullMarked
package patchbay.signin;

import org.jspecify.annotations.NullMarked;
