package patchbay.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A client that sends exactly what the test writes: any host, any header, any nonsense. */
record RawClient(int port) {

    record Reply(int status, List<String> headers, String body) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    Reply get(String host, String target, String... headers) {
        return send("GET", host, target, "", headers);
    }

    Reply post(String host, String target, String form, String... headers) {
        String[] more = Arrays.copyOf(headers, headers.length + 1);
        more[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return send("POST", host, target, form, more);
    }

    Reply send(String method, String host, String target, String body, String... headers) {
        StringBuilder request = new StringBuilder();
        request.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        request.append("Host: ").append(host).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return raw(request.append("\r\n").append(body).toString());
    }

    Reply raw(String bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            return parse(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Reply parse(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        List<String> head = List.of(all.substring(0, end).split("\r\n"));
        int status = Integer.parseInt(head.getFirst().split(" ")[1]);
        return new Reply(status, head.subList(1, head.size()), all.substring(end + 4));
    }
}
