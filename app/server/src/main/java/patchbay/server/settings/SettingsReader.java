package patchbay.server.settings;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import patchbay.aws.Secret;
import patchbay.aws.places.Door;
import patchbay.saml.verify.TrustedProvider;
import patchbay.sts.FederationSettings;

/** Makes settings of flags, environment and file: the first of them that names a setting counts. */
public final class SettingsReader {
    /** Variables with our prefix that the launcher and the command line read. */
    private static final Set<String> OF_OTHERS =
            Set.of("PATCHBAY_JDK", "PATCHBAY_JAVA_OPTIONS", "PATCHBAY_BUILD", "PATCHBAY_URL");

    private static final String USUAL_FILE = "patchbay.yaml";

    private static final Pattern PUBLIC = Pattern.compile("(https?)(?::([1-9][0-9]{0,4}))?");

    /** Host names of the domain's places, down to {@code participant.connect.us-gov-east-1.D}. */
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    private static final List<String> OLD_ALGORITHMS = List.of("sha1", "cbc");

    private static final int LONGEST_DOMAIN = 180;
    private static final int MOST_DAYS = 3650;

    private final Command command;
    private final Path workingDirectory;
    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

    /**
     * @param source where it was set, in the words of the person who set it
     */
    private record Given(String value, String source) {}

    private SettingsReader(Command command, Path workingDirectory) {
        this.command = command;
        this.workingDirectory = workingDirectory;
    }

    /**
     * The settings that a person meant.
     *
     * @param flags what follows the command's name
     * @param workingDirectory where relative paths begin and {@code patchbay.yaml} is looked for
     * @param home the person's home directory
     * @throws Misuse for the first thing that cannot be meant
     */
    public static Settings read(
            Command command,
            List<String> flags,
            Map<String, String> environment,
            Path workingDirectory,
            Path home)
            throws Misuse {
        SettingsReader reader = new SettingsReader(command, workingDirectory);
        reader.takeFlags(flags);
        reader.takeEnvironment(environment);
        reader.takeFile();
        return reader.settings(home);
    }

    private void takeFlags(List<String> flags) throws Misuse {
        List<String> known =
                Stream.of(Setting.values())
                        .filter(setting -> setting.isFlag() && setting.appliesTo(command))
                        .map(setting -> "--" + setting.key())
                        .toList();
        for (int i = 0; i < flags.size(); i++) {
            String flag = flags.get(i);
            int equals = flag.indexOf('=');
            String name = equals < 0 ? flag : flag.substring(0, equals);
            if (!known.contains(name)) {
                throw new Misuse(
                        "`"
                                + command.word()
                                + "` has no flag `"
                                + name
                                + "`"
                                + Nearest.hint(name, known));
            }
            if (equals < 0 && i + 1 == flags.size()) {
                throw new Misuse("flag `" + name + "` needs a value");
            }
            String value = equals < 0 ? flags.get(++i) : flag.substring(equals + 1);
            Setting setting = Setting.byKey(name.substring(2)).orElseThrow();
            if (given.put(setting, new Given(value, "flag `" + name + "`")) != null) {
                throw new Misuse("flag `" + name + "` is given twice");
            }
        }
    }

    private void takeEnvironment(Map<String, String> environment) throws Misuse {
        List<String> known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (!name.startsWith("PATCHBAY_") || OF_OTHERS.contains(name)) {
                continue;
            }
            Optional<Setting> setting = Setting.byVariable(name);
            if (setting.isEmpty()) {
                throw new Misuse(
                        "environment variable `"
                                + name
                                + "` is no setting"
                                + Nearest.hint(name, known));
            }
            put(setting.get(), variable.getValue(), "environment variable `" + name + "`");
        }
    }

    /** YAML is read by a library that is loaded only where there is such a file. */
    private void takeFile() throws Misuse {
        Optional<Path> named = path(Setting.CONFIG);
        Path file = named.orElseGet(() -> workingDirectory.resolve(USUAL_FILE));
        if (named.isEmpty() && !Files.exists(file)) {
            return;
        }
        for (SettingsFile.Entry entry : SettingsFile.read(file)) {
            put(entry.setting(), entry.value(), entry.source());
        }
    }

    /** What applies to another command only is left aside here: one file may serve both. */
    private void put(Setting setting, String value, String source) {
        if (setting.appliesTo(command)) {
            given.putIfAbsent(setting, new Given(value, source));
        }
    }

    private Settings settings(Path home) throws Misuse {
        Optional<Path> data = path(Setting.DATA);
        if (data.isEmpty() && command == Command.SERVE) {
            data = Optional.of(home.resolve(".patchbay"));
        }
        return new Settings(
                command,
                port(Setting.PORT),
                port(Setting.HTTPS_PORT),
                text(Setting.BIND),
                data,
                databaseUrl(),
                domain(),
                publicAddress(),
                path(Setting.SEED),
                optional(Setting.MASTER_KEY).map(Secret::new),
                path(Setting.MASTER_KEY_FILE),
                isOn(Setting.SCP_ON_SAML),
                isOn(Setting.RCP_ON_SAML),
                federation(),
                days(Setting.TRACE_RETENTION_DAYS),
                days(Setting.EVENT_RETENTION_DAYS),
                hours(Setting.AUTHORIZATION_DETAILS),
                MailSettings.read(this),
                command == Command.DEMO || isOn(Setting.DRILLS),
                oneOf(Setting.LOG, "text", "json").equals("json"),
                level(),
                oneOf(Setting.OUTPUT, "text", "json").equals("json"));
    }

    Optional<String> optional(Setting setting) {
        return Optional.ofNullable(given.get(setting)).map(Given::value);
    }

    String text(Setting setting) {
        return optional(setting).orElse(setting.standard());
    }

    Misuse misuse(Setting setting, String sentence) {
        Given what = given.get(setting);
        return new Misuse((what == null ? setting.key() : what.source()) + " " + sentence);
    }

    private int port(Setting setting) throws Misuse {
        String text = text(setting);
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw misuse(setting, "is `" + text + "`, a port from 0 to 65535 is expected");
    }

    private Duration days(Setting setting) throws Misuse {
        String text = text(setting);
        if (text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= MOST_DAYS) {
            return Duration.ofDays(Integer.parseInt(text));
        }
        throw misuse(setting, "is `" + text + "`, days from 1 to " + MOST_DAYS + " are expected");
    }

    private Duration hours(Setting setting) throws Misuse {
        String text = text(setting);
        if (text.matches("[0-9]{1,4}")) {
            return Duration.ofHours(Integer.parseInt(text));
        }
        throw misuse(setting, "is `" + text + "`, hours from 0 to 9999 are expected");
    }

    private Optional<Path> path(Setting setting) throws Misuse {
        Optional<String> text = optional(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().isEmpty()) {
            throw misuse(setting, "is empty, a path is expected");
        }
        try {
            return Optional.of(workingDirectory.resolve(text.get()).normalize());
        } catch (InvalidPathException e) {
            throw misuse(setting, "is no path");
        }
    }

    /** The address may hold a password, so it is never repeated. */
    private Optional<Secret> databaseUrl() throws Misuse {
        Optional<String> url = optional(Setting.DATABASE_URL);
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw misuse(
                    Setting.DATABASE_URL,
                    "is no address of a PostgreSQL database, `jdbc:postgresql://host/database` is"
                            + " expected");
        }
        return url.map(Secret::new);
    }

    String domain() throws Misuse {
        String domain = text(Setting.DOMAIN).toLowerCase(Locale.ROOT);
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            throw misuse(
                    Setting.DOMAIN,
                    "is `" + domain + "`, a host name such as `patchbay.localhost` is expected");
        }
        return domain;
    }

    private Optional<Door> publicAddress() throws Misuse {
        Optional<String> given = optional(Setting.PUBLIC_ADDRESS).filter(text -> !text.isEmpty());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = PUBLIC.matcher(given.get().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw misuse(
                    Setting.PUBLIC_ADDRESS,
                    "is `"
                            + given.get()
                            + "`, a scheme and perhaps a port are expected, such as `https` or"
                            + " `https:8443`; the host names are those of `domain`");
        }
        boolean secure = parts.group(1).equals("https");
        String port = parts.group(2);
        return Optional.of(
                new Door(secure, port == null ? secure ? 443 : 80 : Integer.parseInt(port)));
    }

    private FederationSettings federation() throws Misuse {
        List<String> accepted =
                Stream.of(text(Setting.SAML_ACCEPT).split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
        for (String word : accepted) {
            if (!OLD_ALGORITHMS.contains(word)) {
                throw misuse(
                        Setting.SAML_ACCEPT,
                        "names `" + word + "`, expected are: " + String.join(", ", OLD_ALGORITHMS));
            }
        }
        return FederationSettings.USUAL
                .legacy(
                        new TrustedProvider.Legacy(
                                accepted.contains("sha1"), accepted.contains("cbc")))
                .consoleKeepsToRole(
                        oneOf(Setting.CONSOLE_SESSION, "role", "assertion").equals("role"));
    }

    private Level level() throws Misuse {
        return Level.valueOf(
                oneOf(Setting.LOG_LEVEL, "debug", "info", "warning", "error")
                        .toUpperCase(Locale.ROOT));
    }

    private boolean isOn(Setting setting) throws Misuse {
        return oneOf(setting, "on", "off").equals("on");
    }

    String oneOf(Setting setting, String... allowed) throws Misuse {
        String text = text(setting);
        if (Arrays.asList(allowed).contains(text)) {
            return text;
        }
        throw misuse(
                setting, "is `" + text + "`, expected is one of: " + String.join(", ", allowed));
    }
}
