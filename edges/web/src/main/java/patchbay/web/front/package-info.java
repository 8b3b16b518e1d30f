/**
 * The listener's bare name: every AWS API, and a page of links for a person who opens it in a
 * browser.
 */
@NullMarked
package patchbay.web.front;

import org.jspecify.annotations.NullMarked;
