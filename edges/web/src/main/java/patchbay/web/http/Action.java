package patchbay.web.http;

/** What a route does. Blocking is welcome: every request has a virtual thread of its own. */
@FunctionalInterface
public interface Action {
    Answer answer(Exchange exchange);
}
