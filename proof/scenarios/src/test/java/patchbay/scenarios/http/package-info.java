/**
 * The path over real sockets: what a browser and a program get to see of each failure, and what the
 * trace says of it afterwards.
 *
 * <p>{@link patchbay.scenarios.http.Surfer} is the browser, without scripts.
 */
@NullMarked
package patchbay.scenarios.http;

import org.jspecify.annotations.NullMarked;
