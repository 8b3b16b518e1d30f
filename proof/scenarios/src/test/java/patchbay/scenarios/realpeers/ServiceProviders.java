package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An Apache with mod_shib and mod_auth_mellon, the daemon that mod_shib asks, and SimpleSAMLphp in
 * PHP's own web server.
 */
final class ServiceProviders implements AutoCloseable {
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Templates files;
    private final List<Process> running = new ArrayList<>();

    private ServiceProviders(Path folder) throws IOException {
        this.folder = folder;
        this.files = new Templates(folder);
        String apache = "http://127.0.0.1:" + FreePort.take();
        String php = "http://127.0.0.1:" + FreePort.take();
        files.set("APACHE_PORT", apache.substring(apache.lastIndexOf(':') + 1));
        files.set("MODULES", MODULES.toString());
        files.set("SSP_URL", php);
        for (ServiceProvider provider : ServiceProvider.values()) {
            String url = provider == ServiceProvider.SIMPLE_SAML_PHP ? php : apache;
            files.set(provider.key() + "_ACS", url + provider.acs());
            files.set(provider.key() + "_ENTITY", url + provider.entityId());
            files.set(provider.key() + "_PAGE", url + provider.page());
            files.set(provider.key() + "_METADATA", url + provider.metadata());
            files.set(provider.key() + "_LOGOUT", url + provider.logout());
        }
    }

    /** What this machine lacks, in one line; nothing where all of them can be started. */
    static Optional<String> missing() {
        List<String> absent =
                Stream.of(
                                Map.entry("apache2", Path.of("/usr/sbin/apache2")),
                                Map.entry("libapache2-mod-shib", MODULES.resolve("mod_shib.so")),
                                Map.entry(
                                        "libapache2-mod-auth-mellon",
                                        MODULES.resolve("mod_auth_mellon.so")),
                                Map.entry("simplesamlphp", SimpleSamlPhp.PAGES),
                                Map.entry("php-cli", Path.of("/usr/bin/php")))
                        .filter(it -> Files.notExists(it.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (!absent.isEmpty()) {
            return Optional.of("needs Debian's " + String.join(", ", absent));
        }
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("needs root: Apache's children run as www-data");
    }

    /** Takes ports and names; nothing runs yet. */
    static ServiceProviders prepare() throws IOException {
        Path folder = Files.createTempDirectory("service-providers");
        // Apache's children are somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ServiceProviders(folder);
    }

    /** What is to be declared at the identity provider. */
    Path seed() throws IOException {
        return files.write("service-providers.yaml");
    }

    /** Starts all of them. */
    void start(Map<ServiceProvider, String> metadata) throws IOException, InterruptedException {
        for (Map.Entry<ServiceProvider, String> each : metadata.entrySet()) {
            String key = each.getKey().key();
            String document = each.getValue();
            files.write(key.toLowerCase(Locale.ROOT) + "-idp.xml", document);
            files.set(key + "_IDP", Program.find("entityID=\"([^\"]*)\"", document));
            files.set(key + "_SSO", location("SingleSignOnService", document));
            files.set(key + "_SLO", location("SingleLogoutService", document));
            files.set(
                    key + "_CERTIFICATE",
                    Program.find("X509Certificate>([^<]*)<", document).replaceAll("\\s", ""));
        }
        key();
        shibd();
        apache();
        simpleSamlPhp();
    }

    /** The address that a browser is sent to. */
    private static String location(String service, String document) {
        return Program.find(
                "<md:" + service + " Binding=\"[^\"]*HTTP-Redirect\" Location=\"([^\"]*)\"",
                document);
    }

    /** One key for all of them: it signs requests, and opens what is encrypted. */
    private void key() throws IOException {
        Path key = folder.resolve("sp-key.pem");
        Path certificate = folder.resolve("sp-certificate.pem");
        SelfSigned.write(key, certificate, "/CN=service-providers");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        files.set(
                "SP_CERTIFICATE",
                Files.readString(certificate)
                        .replaceAll("-----[^-]*-----", "")
                        .replaceAll("\\s", ""));
    }

    /** A word of the configuration of one of them, such as its PAGE. */
    String value(ServiceProvider provider, String word) {
        return files.value(provider.key() + "_" + word);
    }

    private void shibd() throws IOException, InterruptedException {
        files.write("attribute-map.xml");
        files.write("shib.logger");
        Path config = files.write("shibboleth2.xml");
        Process shibd =
                start(
                        "shibd.log",
                        Map.of(),
                        "/usr/sbin/shibd",
                        "-F",
                        "-f",
                        "-c",
                        config.toString(),
                        "-p",
                        folder.resolve("shibd.pid").toString());
        Program.await(shibd, () -> Files.exists(folder.resolve("shibd.sock")), PATIENCE);
        Files.setPosixFilePermissions(
                folder.resolve("shibd.sock"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private void apache() throws IOException, InterruptedException {
        files.write("mellon-sp.xml");
        String page = Files.readString(files.write("index.shtml"));
        files.write("pages/shib/index.shtml", page);
        files.write("pages/mellon/index.shtml", page);
        // When Apache stops it ends its whole process group, which would be the tests' own.
        Process apache =
                start(
                        "apache.out",
                        Map.of(),
                        "/usr/bin/setsid",
                        "/usr/sbin/apache2",
                        "-D",
                        "FOREGROUND",
                        "-d",
                        folder.toString(),
                        "-f",
                        files.write("httpd.conf").toString());
        Program.await(apache, log("apache.log"), "resuming normal operations", PATIENCE);
    }

    private void simpleSamlPhp() throws IOException, InterruptedException {
        for (String name : List.of("config.php", "authsources.php", "saml20-idp-remote.php")) {
            files.write("simplesamlphp/" + name);
        }
        running.add(SimpleSamlPhp.serve(folder, files.value("SSP_URL")));
    }

    private Process start(String log, Map<String, String> environment, String... command)
            throws IOException {
        Process process = Program.start(environment, folder, log(log), List.of(command));
        running.add(process);
        return process;
    }

    private Path log(String name) throws IOException {
        Path log = folder.resolve(name);
        return Files.exists(log) ? log : Files.createFile(log);
    }

    /** Everything that all of them have said so far. */
    String logs() {
        StringBuilder said = new StringBuilder();
        for (String name : List.of("shibd.log", "apache.log", "simplesamlphp/simplesamlphp.log")) {
            try {
                said.append(Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        running.reversed().forEach(Program::stop);
        Program.delete(folder);
    }
}
