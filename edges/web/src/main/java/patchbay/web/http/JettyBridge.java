package patchbay.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import patchbay.aws.Moment;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Door;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;

/** Translates between the server library's requests and responses and ours. */
final class JettyBridge extends Handler.Abstract {
    private final AddressBook book;
    private final Dispatcher dispatcher;
    private final SecurityHeaders security;
    private final Metrics metrics;
    private final Optional<Door> publicDoor;

    JettyBridge(
            AddressBook book, Dispatcher dispatcher, Metrics metrics, Optional<Door> publicDoor) {
        this.book = book;
        this.dispatcher = dispatcher;
        this.security = new SecurityHeaders(book);
        this.metrics = metrics;
        this.publicDoor = publicDoor;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Incoming incoming = incoming(request);
        Answer answer =
                Moment.of(
                        System::nanoTime,
                        () -> dispatcher.dispatch(incoming, limit -> body(request, limit)));
        metrics.request(
                kind(incoming),
                answer.status(),
                Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
        write(incoming, answer, response, callback);
        return true;
    }

    /** The kind of place, as a label of few values. */
    private String kind(Incoming incoming) {
        return book.locate(incoming.host(), incoming.target())
                .map(Location::place)
                .map(Place::getClass)
                .map(Class::getSimpleName)
                .orElse("Other")
                .toLowerCase(Locale.ROOT);
    }

    private Incoming incoming(Request request) {
        List<Answer.Header> headers = new ArrayList<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.add(new Answer.Header(field.getName(), value == null ? "" : value));
        }
        String host = Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
        return new Incoming(
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                host,
                publicDoor.orElseGet(() -> door(request.isSecure(), host)),
                Request.getRemoteAddr(request),
                headers);
    }

    /** The port is the one that the client wrote: a container may publish another than ours. */
    private static Door door(boolean secure, String host) {
        int colon = host.lastIndexOf(':');
        String digits = colon < 0 ? "" : host.substring(colon + 1);
        boolean written = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Door(secure, written ? Integer.parseInt(digits) : secure ? 443 : 80);
    }

    private static Optional<byte[]> body(Request request, int limit) {
        if (request.getLength() > limit) {
            return Optional.empty();
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(Incoming incoming, Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        for (Answer.Header header : security.of(answer)) {
            headers.put(header.name(), header.value());
        }
        for (Answer.Header header : answer.headers()) {
            headers.put(header.name(), header.value());
        }
        for (NewCookie cookie : answer.cookies()) {
            headers.add(HttpHeader.SET_COOKIE, cookie.header(incoming.door().secure()));
        }
        Answer.Body body = answer.body();
        if (!body.type().isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, body.type());
        }
        if (answer.status() != 204 && answer.status() != 304) {
            headers.put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
        }
        boolean silent = incoming.method().equals("HEAD");
        ByteBuffer bytes = silent ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body.bytes());
        response.write(true, bytes, callback);
    }
}
