package patchbay.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import patchbay.identity.source.external.ProviderProbe;

/**
 * Looks at identity providers over the network. Addresses are an administrator's; no redirect is
 * followed, and no more is read than a metadata document may have.
 */
final class NetworkProbe implements ProviderProbe {
    private static final System.Logger LOG = System.getLogger("patchbay.server");
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Override
    public boolean answers(String address) {
        URI uri = URI.create(address);
        int port = uri.getPort() > 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "event=provider-silent host={0}", uri.getHost());
            return false;
        }
    }

    @Override
    public Optional<String> fetch(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET().build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES);
                return response.statusCode() == 200
                        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "event=metadata-not-fetched", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
