/**
 * HTTP as the pages see it: an {@link patchbay.web.http.Exchange} comes in, an {@link
 * patchbay.web.http.Answer} goes out, and the {@link patchbay.web.http.Router} chooses the {@link
 * patchbay.web.http.Action} by place and path.
 *
 * <p>The main path: {@link patchbay.web.http.WebServer} owns the listeners; {@link
 * patchbay.web.http.Front} finds the route, reads the body under the route's limit, refuses
 * cross-site posts, runs the action, and turns whatever is thrown into an incident number. {@link
 * patchbay.web.http.SecurityHeaders} dresses every answer. Only {@code WebServer} and {@code
 * JettyBridge} know the server library, so that another one could take its place.
 */
@NullMarked
package patchbay.web.http;

import org.jspecify.annotations.NullMarked;
