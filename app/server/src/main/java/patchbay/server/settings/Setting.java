package patchbay.server.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be set. The name of the constant is the name of the environment variable
 * without its prefix; in lower case with dashes it is the flag and the key in the file.
 */
enum Setting {
    PORT("8400", "TCP port for HTTP; 0 takes a free one"),
    HTTPS_PORT("8443", "TCP port for HTTPS; 0 takes a free one"),
    BIND("127.0.0.1", "address to listen on; 0.0.0.0 for every network", Use.SERVE),
    DATA("", "directory that keeps the data; default ~/.patchbay, or one thrown away for demo"),
    DATABASE_URL(
            "",
            "jdbc:postgresql://host/database?user=…&password=… in place of the embedded one",
            Use.SERVE),
    DOMAIN("patchbay.localhost", "domain under which every place has its local name"),
    PUBLIC_ADDRESS(
            "",
            "scheme and port by which browsers reach this server behind a proxy: https, https:8443"
                    + " or http:8080; links, letters and cookies are made for it",
            Use.SERVE),
    SEED("", "YAML file whose accounts, roles, people … are added at the start", Use.SERVE),
    MASTER_KEY("", "base64 of the 32 bytes that secrets are sealed under", Use.SERVE_NO_FLAG),
    MASTER_KEY_FILE("", "file with the master key; default DATA/master.key", Use.SERVE),
    SCP_ON_SAML(
            "on",
            "whether service control policies of the role's account bind sign-in with SAML"
                    + " (rule 6.3): on or off",
            Use.SERVE),
    RCP_ON_SAML(
            "on",
            "whether its resource control policies bind sign-in with SAML (rule 6.2): on or off",
            Use.SERVE),
    SAML_ACCEPT(
            "",
            "old algorithms taken from identity providers all the same, by comma: sha1"
                    + " (signatures), cbc (encryption)"),
    CONSOLE_SESSION(
            "role",
            "what limits a console session: role (the role's maximum) or assertion"
                    + " (SessionDuration alone)"),
    TRACE_RETENTION_DAYS("90", "days that the traces of sign-ins are kept; 1 to 3650"),
    EVENT_RETENTION_DAYS("90", "days that events are kept; 1 to 3650"),
    AUTHORIZATION_DETAILS(
            "0",
            "hours that it is kept why a call was denied; 0 keeps nothing, and the messages of"
                    + " IAM's denials end without an authorization id"),
    SMTP(
            "",
            "mail server that letters go to: smtp://HOST:PORT or smtps://HOST:PORT; without one"
                    + " they wait in the console's outbox"),
    SMTP_STARTTLS(
            "required",
            "whether TLS begins after smtp:// has connected: required, if-offered or never"),
    SMTP_USER("", "user name at the mail server; without one there is no login"),
    SMTP_PASSWORD("", "password at the mail server", Use.SERVE_NO_FLAG),
    MAIL_FROM("", "sender of letters; default no-reply@DOMAIN"),
    DRILLS(
            "off",
            "whether the clock may be moved and regions taken down for a rehearsal, as in the demo:"
                    + " on or off; never where people work",
            Use.SERVE),
    LOG("text", "how log lines are written to stderr: text or json"),
    LOG_LEVEL("info", "least that is logged: debug, info, warning or error"),
    OUTPUT("text", "how the line `ready` is written to stdout: text or json"),
    CONFIG("", "file with settings; default patchbay.yaml, where there is one", Use.NOT_IN_FILE);

    /** Where a setting may stand. */
    private enum Use {
        EVERYWHERE,
        SERVE,
        /** A secret on the command line could be read by every user of the machine. */
        SERVE_NO_FLAG,
        NOT_IN_FILE
    }

    private static final String PREFIX = "PATCHBAY_";

    private final String standard;
    private final String help;
    private final Use use;

    Setting(String standard, String help) {
        this(standard, help, Use.EVERYWHERE);
    }

    Setting(String standard, String help, Use use) {
        this.standard = standard;
        this.help = help;
        this.use = use;
    }

    /** The name in flags and files: {@code https-port}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable: {@code PATCHBAY_HTTPS_PORT}. */
    String variable() {
        return PREFIX + name();
    }

    /** The value where nobody set one; empty where there is none. */
    String standard() {
        return standard;
    }

    /** One line for {@code --help}. */
    String help() {
        return help;
    }

    boolean isFlag() {
        return use != Use.SERVE_NO_FLAG;
    }

    boolean isKey() {
        return use != Use.NOT_IN_FILE;
    }

    boolean appliesTo(Command command) {
        return command == Command.SERVE || use == Use.EVERYWHERE || use == Use.NOT_IN_FILE;
    }

    static Optional<Setting> byKey(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    static Optional<Setting> byVariable(String variable) {
        for (Setting setting : values()) {
            if (setting.variable().equals(variable)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
