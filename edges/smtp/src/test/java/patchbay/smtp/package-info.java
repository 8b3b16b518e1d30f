/** Letters carried to a real mail server. */
@NullMarked
package patchbay.smtp;

import org.jspecify.annotations.NullMarked;
