/** The HTTP layer, driven over real sockets. */
@NullMarked
package patchbay.web.http;

import org.jspecify.annotations.NullMarked;
