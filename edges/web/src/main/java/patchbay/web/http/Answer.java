package patchbay.web.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What goes back: status, headers, cookies, body. Security headers are not in here: every answer
 * gets them.
 *
 * @param headers name and value, in order; content type and length are set from the body
 */
public record Answer(
        int status, List<Header> headers, List<NewCookie> cookies, Body body, FormTargets forms) {

    /** One header line. */
    public record Header(String name, String value) {}

    /**
     * @param type the media type
     * @param cacheable whether the same address always answers the same bytes; all else is never
     *     stored
     */
    // The bytes are handed from the page to the socket; nobody compares or alters them.
    @SuppressWarnings("ArrayRecordComponent")
    public record Body(String type, byte[] bytes, boolean cacheable) {
        static final Body NONE = new Body("", new byte[0], false);
    }

    public Answer {
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** An answer of this type, its text in UTF-8. */
    public static Answer of(int status, String type, String text) {
        return of(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, String type, byte[] bytes) {
        Body body = new Body(type, bytes, false);
        return new Answer(status, List.of(), List.of(), body, FormTargets.SELF);
    }

    public static Answer html(int status, byte[] page) {
        return of(status, "text/html; charset=utf-8", page);
    }

    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text + "\n");
    }

    public static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    /** Bytes that never change under their address; browsers keep them for a year. */
    public static Answer forever(String type, byte[] bytes) {
        Body body = new Body(type, bytes, true);
        return new Answer(200, List.of(), List.of(), body, FormTargets.SELF);
    }

    /** Nothing to see: no content. */
    public static Answer empty(int status) {
        return new Answer(status, List.of(), List.of(), Body.NONE, FormTargets.SELF);
    }

    /** Go on there, with GET. The caller vouches for the address. */
    public static Answer seeOther(String address) {
        return empty(303).with("Location", address);
    }

    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, cookies, body, forms);
    }

    public Answer with(NewCookie cookie) {
        List<NewCookie> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Answer(status, headers, more, body, forms);
    }

    /** The same answer, whose forms may lead further than home. */
    public Answer formsTo(FormTargets targets) {
        return new Answer(status, headers, cookies, body, targets);
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The body as text, for those who look at it. */
    public String text() {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    boolean isPage() {
        return body.type().toLowerCase(Locale.ROOT).startsWith("text/html");
    }
}
