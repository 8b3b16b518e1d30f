package patchbay.web.http;

import java.util.Optional;
import patchbay.aws.places.Place;

/**
 * One line of the map: at this kind of place, this method and path, do that.
 *
 * @param method {@code *} for any
 * @param bodyLimit bytes of body that are read at most; more is refused
 * @param crossSite whether a form on another site may post here: true for assertion consumers and
 *     APIs, whose requests carry their own proof
 * @param tooLarge what answers a body over the limit, with an exchange that has none; where there
 *     is nothing, a plain sentence does
 */
public record Route(
        Class<? extends Place> place,
        String method,
        PathPattern path,
        int bodyLimit,
        boolean crossSite,
        Action action,
        Optional<Action> tooLarge) {
    /** Enough for any form of ours that a person fills in. */
    static final int FORM_BYTES = 64 * 1024;

    /** The path with its gaps, as a text: {@code /sign-ins/{code}}. */
    public String pattern() {
        return path.toString();
    }

    boolean takes(String asked) {
        return method.equals("*")
                || method.equals(asked)
                || (method.equals("GET") && asked.equals("HEAD"));
    }

    public static Route get(Class<? extends Place> place, String path, Action action) {
        return new Route(place, "GET", new PathPattern(path), 0, false, action, Optional.empty());
    }

    /** A form of our own pages: posted from the same origin only. */
    public static Route post(Class<? extends Place> place, String path, Action action) {
        return new Route(
                place, "POST", new PathPattern(path), FORM_BYTES, false, action, Optional.empty());
    }

    /** The same, for a form that may be larger: a document pasted into it. */
    public static Route post(
            Class<? extends Place> place, String path, int bodyLimit, Action action) {
        return new Route(
                place, "POST", new PathPattern(path), bodyLimit, false, action, Optional.empty());
    }

    /** The same, with a page of its own for a body over the limit. */
    public Route whereTooLarge(Action page) {
        return new Route(place, method, path, bodyLimit, crossSite, action, Optional.of(page));
    }

    /** A form that other sites post: the request must carry its own proof. */
    public static Route postFromAnywhere(
            Class<? extends Place> place, String path, int bodyLimit, Action action) {
        return new Route(
                place, "POST", new PathPattern(path), bodyLimit, true, action, Optional.empty());
    }

    /** One method of an API of ours, from anywhere: its requests are signed. */
    public static Route signed(
            Class<? extends Place> place,
            String method,
            String path,
            int bodyLimit,
            Action action) {
        return new Route(
                place, method, new PathPattern(path), bodyLimit, true, action, Optional.empty());
    }

    /** Every method, from anywhere: an API whose requests carry their own proof. */
    public static Route api(
            Class<? extends Place> place,
            String path,
            int bodyLimit,
            Action action,
            Action tooLarge) {
        return new Route(
                place, "*", new PathPattern(path), bodyLimit, true, action, Optional.of(tooLarge));
    }
}
