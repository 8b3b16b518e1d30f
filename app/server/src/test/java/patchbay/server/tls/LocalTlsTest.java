package patchbay.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The local authority, judged by a real client that trusts it and nothing else. */
final class LocalTlsTest {
    private final Instant now = Instant.now();

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "patchbay.localhost",
                "start.patchbay.localhost",
                "us-east-1.signin.patchbay.localhost",
                "us-east-1.console.patchbay.localhost",
                "example-corp.my.connect.patchbay.localhost",
                "portal.sso.eu-central-1.patchbay.localhost",
                "sts.us-west-2.patchbay.localhost",
            })
    void a_client_that_trusts_the_authority_accepts_every_local_name(String name) throws Exception {
        handshake(open("patchbay.localhost", now), name);
    }

    @Test
    void a_name_that_is_not_ours_is_not_accepted() {
        LocalTls tls = open("patchbay.localhost", now);

        assertThatThrownBy(() -> handshake(tls, "signin.example.com"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void a_second_start_keeps_both_certificates() throws IOException {
        open("patchbay.localhost", now);
        byte[] authority = bytes("ca.pem");
        byte[] server = bytes("server.pem");

        open("patchbay.localhost", now.plus(Duration.ofDays(300)));

        assertThat(bytes("ca.pem")).isEqualTo(authority);
        assertThat(bytes("server.pem")).isEqualTo(server);
    }

    @Test
    void a_certificate_that_ends_soon_is_renewed_under_the_same_authority() throws Exception {
        open("patchbay.localhost", now.minus(Duration.ofDays(380)));
        byte[] authority = bytes("ca.pem");

        handshake(open("patchbay.localhost", now), "localhost");

        assertThat(bytes("ca.pem")).isEqualTo(authority);
    }

    @Test
    void another_domain_gets_a_certificate_of_its_own() throws Exception {
        open("patchbay.localhost", now);

        handshake(open("sso.example.com", now), "start.sso.example.com");
    }

    @Test
    void keys_are_readable_by_their_owner_alone() throws IOException {
        open("patchbay.localhost", now);

        for (String name : new String[] {"ca-key.pem", "server-key.pem"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("tls").resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private LocalTls open(String domain, Instant now) {
        return LocalTls.open(folder.resolve("tls"), domain, now, new SecureRandom()::nextBytes);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("tls").resolve(name));
    }

    /** Connects to a server of this identity, under the name, checking the name as HTTPS does. */
    private static void handshake(LocalTls tls, String name) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (SSLServerSocket listening =
                (SSLServerSocket)
                        tls.context().getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            Thread server = Thread.ofVirtual().start(() -> answerOnce(listening));
            SSLSocket client =
                    (SSLSocket)
                            trusting(tls)
                                    .getSocketFactory()
                                    .createSocket(
                                            new Socket(loopback, listening.getLocalPort()),
                                            name,
                                            listening.getLocalPort(),
                                            true);
            try (client) {
                SSLParameters parameters = client.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                client.setSSLParameters(parameters);
                client.startHandshake();
                assertThat(client.getInputStream().read()).isEqualTo('!');
            }
            server.join();
        }
    }

    private static void answerOnce(SSLServerSocket listening) {
        try (var connection = listening.accept()) {
            connection.getOutputStream().write('!');
        } catch (IOException e) {
            // the client refused the certificate, which is for the test to judge
        }
    }

    private static SSLContext trusting(LocalTls tls) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", Pem.certificate(tls.authorityFile()));
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
