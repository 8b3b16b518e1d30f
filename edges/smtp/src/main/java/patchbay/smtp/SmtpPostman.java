package patchbay.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import patchbay.identity.mail.Delivery;
import patchbay.identity.mail.Letter;
import patchbay.identity.mail.Postman;

/**
 * Hands letters to a mail server by SMTP (RFC 5321), with STARTTLS (RFC 3207) and a login (RFC
 * 4954) where they are set.
 *
 * <p>A server's certificate must be good for its name. Replies of 5xx about the letter itself are
 * for good; everything else is tried again.
 */
public final class SmtpPostman implements Postman {
    private static final String PATIENCE_MS = "15000";
    private static final int FOR_GOOD = 500;
    private static final int LONGEST_WHY = 300;

    private final MailServer server;
    private final InstantSource clock;
    private final Optional<SSLSocketFactory> trust;

    public SmtpPostman(MailServer server, InstantSource clock) {
        this(server, clock, Optional.empty());
    }

    /**
     * @param trust whose certificates are good; empty: those that the platform trusts
     */
    SmtpPostman(MailServer server, InstantSource clock, Optional<SSLSocketFactory> trust) {
        this.server = server;
        this.clock = clock;
        this.trust = trust;
    }

    @Override
    public Delivery deliver(Letter letter) {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport()) {
            Message message = message(session, letter);
            if (server.login().isPresent()) {
                MailServer.Login login = server.login().get();
                transport.connect(login.user(), login.password().reveal());
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Taken();
        } catch (AddressException e) {
            return new Delivery.Refused("the address is none that can be written to");
        } catch (MessagingException e) {
            return judged(e);
        }
    }

    private Properties properties() {
        String protocol = server.tls() == MailServer.Tls.ALWAYS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", protocol);
        settings.put(prefix + "host", server.host());
        settings.put(prefix + "port", Integer.toString(server.port()));
        settings.put(prefix + "auth", Boolean.toString(server.login().isPresent()));
        settings.put(prefix + "connectiontimeout", PATIENCE_MS);
        settings.put(prefix + "timeout", PATIENCE_MS);
        settings.put(prefix + "writetimeout", PATIENCE_MS);
        settings.put(prefix + "ssl.checkserveridentity", "true");
        boolean starts =
                server.tls() == MailServer.Tls.REQUIRED
                        || server.tls() == MailServer.Tls.IF_OFFERED;
        settings.put(prefix + "starttls.enable", Boolean.toString(starts));
        settings.put(
                prefix + "starttls.required",
                Boolean.toString(server.tls() == MailServer.Tls.REQUIRED));
        settings.put("mail.from", server.from());
        trust.ifPresent(factory -> settings.put(prefix + "ssl.socketFactory", factory));
        return settings;
    }

    private Message message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: no out-of-office note answers a letter that a program wrote.
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart styled = new MimeBodyPart();
        styled.setText(Html.of(letter), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plain, styled));
        return message;
    }

    /** The server's own words tell an administrator most; they may name the recipient only. */
    private static Delivery judged(MessagingException failure) {
        int code = 0;
        String why = words(failure);
        for (Exception next = failure;
                next != null;
                next = next instanceof MessagingException it ? it.getNextException() : null) {
            switch (next) {
                case SMTPAddressFailedException e -> {
                    code = e.getReturnCode();
                    why = words(e);
                }
                case SMTPSenderFailedException e -> {
                    code = e.getReturnCode();
                    why = words(e);
                }
                case SMTPSendFailedException e -> {
                    code = e.getReturnCode();
                    why = words(e);
                }
                case SendFailedException _ -> {}
                default -> {}
            }
        }
        return code >= FOR_GOOD ? new Delivery.Refused(why) : new Delivery.Later(why);
    }

    private static String words(Exception e) {
        String words = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST_WHY));
    }
}
