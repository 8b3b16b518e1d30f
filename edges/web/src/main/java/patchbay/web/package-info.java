/** The HTTP listener, its pages and their templates. */
@NullMarked
package patchbay.web;

import org.jspecify.annotations.NullMarked;
