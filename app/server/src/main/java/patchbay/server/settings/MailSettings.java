package patchbay.server.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import patchbay.aws.Secret;
import patchbay.smtp.MailServer;

/** The mail server, of the settings that begin with {@code smtp} and {@code mail}. */
final class MailSettings {
    private static final Pattern ADDRESS =
            Pattern.compile("(smtps?)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::([0-9]{1,5}))?/?");
    private static final Pattern SENDER = Pattern.compile("[!-~&&[^<>\"(),:;@]]+@[A-Za-z0-9.-]+");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int LAST_PORT = 65535;

    private MailSettings() {}

    static Optional<MailServer> read(SettingsReader reader) throws Misuse {
        Optional<String> address = reader.optional(Setting.SMTP).filter(it -> !it.isEmpty());
        String starttls = reader.oneOf(Setting.SMTP_STARTTLS, "required", "if-offered", "never");
        String from = reader.optional(Setting.MAIL_FROM).orElse("no-reply@" + reader.domain());
        if (!SENDER.matcher(from).matches()) {
            throw reader.misuse(
                    Setting.MAIL_FROM, "is `" + from + "`, an e-mail address is expected");
        }
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = ADDRESS.matcher(address.get());
        if (!form.matches()) {
            throw reader.misuse(
                    Setting.SMTP,
                    "is `"
                            + address.get()
                            + "`, smtp://HOST:PORT or smtps://HOST:PORT is expected");
        }
        boolean always = form.group(1).equals("smtps");
        return Optional.of(
                new MailServer(
                        form.group(2),
                        port(reader, form.group(3), always ? SUBMISSIONS : SUBMISSION),
                        always ? MailServer.Tls.ALWAYS : tls(starttls),
                        reader.optional(Setting.SMTP_USER)
                                .filter(user -> !user.isEmpty())
                                .map(user ->
                                        new MailServer.Login(
                                                user,
                                                new Secret(reader.text(Setting.SMTP_PASSWORD)))),
                        from));
    }

    private static int port(SettingsReader reader, @Nullable String digits, int usual)
            throws Misuse {
        if (digits == null) {
            return usual;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > LAST_PORT) {
            throw reader.misuse(Setting.SMTP, "names port " + port + ", 1 to 65535 are expected");
        }
        return port;
    }

    private static MailServer.Tls tls(String starttls) {
        return switch (starttls) {
            case "never" -> MailServer.Tls.NEVER;
            case "if-offered" -> MailServer.Tls.IF_OFFERED;
            default -> MailServer.Tls.REQUIRED;
        };
    }
}
