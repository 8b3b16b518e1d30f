package patchbay.scenarios.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.sigv4.Signer;

/** A program's call, signed with an access key. */
public final class SignedCall {
    private SignedCall() {}

    /** A call of an API that speaks forms, such as IAM. */
    public static HttpResponse<String> form(
            String origin, String keyId, Secret secret, String service, String form) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return send(
                    http,
                    origin,
                    new Signer(keyId, secret, Optional.empty(), "us-east-1", service),
                    "POST",
                    "/",
                    "",
                    Headers.of("content-type", "application/x-www-form-urlencoded"),
                    form.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A call whose members are JSON, at an address of its own. */
    public static HttpResponse<String> json(
            String origin, String keyId, Secret secret, String service, String path, String json) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return send(
                    http,
                    origin,
                    new Signer(keyId, secret, Optional.empty(), "us-east-1", service),
                    "POST",
                    path,
                    "",
                    Headers.of("content-type", "application/json"),
                    json.getBytes(StandardCharsets.UTF_8));
        }
    }

    static HttpResponse<String> send(
            HttpClient http,
            String origin,
            Signer signer,
            String method,
            String path,
            String query,
            Headers headers,
            byte[] body) {
        URI address = URI.create(origin + path + (query.isEmpty() ? "" : "?" + query));
        WireRequest unsigned =
                new WireRequest(
                        method,
                        path,
                        query,
                        headers.with("host", address.getAuthority()),
                        body,
                        "",
                        false);
        Headers signed = signer.sign(unsigned, Instant.now());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : signed.names()) {
            if (!name.equals("host")) {
                signed.all(name).forEach(value -> request.header(name, value));
            }
        }
        return Surfer.send(http, request.build());
    }
}
