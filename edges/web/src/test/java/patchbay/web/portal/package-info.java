/** The portal's markup, as far as programs rely on it. */
@NullMarked
package patchbay.web.portal;

import org.jspecify.annotations.NullMarked;
