package patchbay.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.identity.mail.Delivery;
import patchbay.identity.mail.Letter;

/** Over real connections to GreenMail, a mail server for tests. */
final class SmtpPostmanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Letter LETTER =
            new Letter(
                    "ana@example.com",
                    "Einladung für Ana",
                    List.of("Hello <Ana>,", "you have been invited."),
                    Optional.of(
                            new Letter.Action(
                                    "Accept invitation",
                                    "https://start.example.com/invitation/a?b=c&d")));

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SSLSocketFactory trust;

    private final GreenMail mail =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
                    });

    /** A certificate for `localhost`, made by the JDK's own tool; GreenMail's names no host. */
    @BeforeAll
    static void certificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("mail.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "changeit",
                                "-alias",
                                "mail",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost")
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        trust = context.getSocketFactory();
    }

    @AfterAll
    static void forget() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_with_a_button() throws Exception {
        assertThat(postman(MailServer.Tls.NEVER).deliver(LETTER))
                .isInstanceOf(Delivery.Taken.class);

        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Einladung für Ana");
        assertThat(received.getFrom()[0]).hasToString("no-reply@patchbay.localhost");
        assertThat(received.getAllRecipients()[0]).hasToString("ana@example.com");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Accept invitation:\r\nhttps://start.example.com/invitation/a?b=c&d");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("href=\"https://start.example.com/invitation/a?b=c&amp;d\"")
                .contains("Hello &lt;Ana&gt;,");
    }

    @Test
    void a_login_is_shown_where_one_is_set() {
        mail.setUser("patchbay", "s3cret");

        assertThat(postman(MailServer.Tls.NEVER, "s3cret").deliver(LETTER))
                .isInstanceOf(Delivery.Taken.class);
        assertThat(postman(MailServer.Tls.NEVER, "wrong").deliver(LETTER))
                .isInstanceOf(Delivery.Later.class);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void tls_from_the_first_byte_wants_a_certificate_that_is_trusted_and_names_the_host() {
        int port = mail.getSmtps().getPort();

        assertThat(tls("localhost", port, Optional.of(trust)).deliver(LETTER))
                .isEqualTo(new Delivery.Taken());
        assertThat(tls("localhost", port, Optional.empty()).deliver(LETTER))
                .isInstanceOf(Delivery.Later.class);
        assertThat(tls("127.0.0.1", port, Optional.of(trust)).deliver(LETTER))
                .isInstanceOf(Delivery.Later.class);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void without_starttls_nothing_is_sent_where_it_is_required() {
        assertThat(postman(MailServer.Tls.REQUIRED).deliver(LETTER))
                .isInstanceOfSatisfying(
                        Delivery.Later.class,
                        later -> assertThat(later.why()).containsIgnoringCase("STARTTLS"));
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(postman(MailServer.Tls.IF_OFFERED).deliver(LETTER))
                .isInstanceOf(Delivery.Taken.class);
    }

    @Test
    void a_server_that_is_not_there_is_tried_again_later() {
        int port = mail.getSmtp().getPort();
        mail.stop();

        assertThat(at(port, MailServer.Tls.NEVER, Optional.empty()).deliver(LETTER))
                .isInstanceOf(Delivery.Later.class);
    }

    @Test
    void header_injection_into_mail_is_refused_before_anything_is_sent() {
        for (String recipient :
                List.of(
                        "ana@example.com\r\nBcc: eve@example.com",
                        "ana@example.com\nSubject: x",
                        "ana@example.com, eve@example.com",
                        "ana@example.com>\u0000",
                        "\"ana\"@example.com")) {
            assertThatThrownBy(() -> new Letter(recipient, "x", List.of("x"), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        new Letter(
                                "ana@example.com",
                                "Hello\r\nBcc: eve@example.com",
                                List.of("x"),
                                Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_that_looks_like_headers_stays_text() throws Exception {
        Letter sly =
                new Letter(
                        "ana@example.com",
                        "x",
                        List.of("\r\n.\r\nMAIL FROM:<eve@example.com>\r\nBcc: eve@example.com"),
                        Optional.empty());

        assertThat(postman(MailServer.Tls.NEVER).deliver(sly)).isInstanceOf(Delivery.Taken.class);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    }

    private SmtpPostman postman(MailServer.Tls tls) {
        return at(mail.getSmtp().getPort(), tls, Optional.empty());
    }

    private SmtpPostman postman(MailServer.Tls tls, String password) {
        return at(
                mail.getSmtp().getPort(),
                tls,
                Optional.of(new MailServer.Login("patchbay", new Secret(password))));
    }

    private static SmtpPostman at(int port, MailServer.Tls tls, Optional<MailServer.Login> login) {
        return new SmtpPostman(
                new MailServer("127.0.0.1", port, tls, login, "no-reply@patchbay.localhost"),
                () -> NOW);
    }

    private static SmtpPostman tls(String host, int port, Optional<SSLSocketFactory> trusted) {
        return new SmtpPostman(
                new MailServer(
                        host,
                        port,
                        MailServer.Tls.ALWAYS,
                        Optional.empty(),
                        "no-reply@patchbay.localhost"),
                () -> NOW,
                trusted);
    }
}
