package patchbay.scenarios.realpeers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;

/** Debian's SimpleSAMLphp as an identity provider, in PHP's own web server. */
final class SimpleSamlPhp implements AutoCloseable {
    static final Path PAGES = Path.of("/usr/share/simplesamlphp/www");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final Path folder;
    private final Templates files;
    private final String url;
    private final Process process;

    private SimpleSamlPhp(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.files = new Templates(folder);
        this.url = "http://127.0.0.1:" + FreePort.take();
        files.set("SSP_URL", url);
        newKey("first");
        files.write("simplesamlphp/config.php");
        files.write("simplesamlphp/authsources.php");
        signWith("first", "");
        this.process = serve(folder, url);
    }

    static SimpleSamlPhp start(Path work) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(PAGES) && Program.installed("php"),
                "needs SimpleSAMLphp (Debian: simplesamlphp php-cli php-xml php-mbstring"
                        + " php-sqlite3)");
        return new SimpleSamlPhp(Files.createDirectories(work.resolve("identity-provider")));
    }

    /** PHP's web server over SimpleSAMLphp's pages, with the configuration in the folder. */
    static Process serve(Path folder, String url) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("simplesamlphp/tmp"));
        Path said = folder.resolve("simplesamlphp/simplesamlphp.log");
        if (!Files.exists(said)) {
            Files.createFile(said);
        }
        Path log = Files.createFile(folder.resolve("php.log"));
        Process php =
                Program.start(
                        Map.of("SIMPLESAMLPHP_CONFIG_DIR", folder + "/simplesamlphp"),
                        folder,
                        log,
                        List.of(
                                "/usr/bin/php",
                                // A compiled file is kept for two seconds unread: long enough to
                                // miss a configuration that a test changes twice.
                                "-d",
                                "opcache.enable=0",
                                "-S",
                                url.substring("http://".length()),
                                "-t",
                                PAGES.toString()));
        Program.await(php, log, "started", Duration.ofMinutes(2));
        return php;
    }

    private void newKey(String name) {
        SelfSigned.write(
                folder.resolve(name + ".pem"), folder.resolve(name + ".crt"), "/CN=" + name);
    }

    private void signWith(String key, String rotation) throws IOException {
        files.set("SSP_KEY", key);
        files.set("ROTATION", rotation);
        files.write("simplesamlphp/saml20-idp-hosted.php");
    }

    /** A fresh key is announced in the metadata; the one of before still signs. */
    void announceKey() throws IOException {
        newKey("second");
        signWith("first", "'new_privatekey' => 'second.pem', 'new_certificate' => 'second.crt',");
    }

    /** The fresh key signs, and is the only one. */
    void replaceKey() throws IOException {
        signWith("second", "");
    }

    /** Its metadata's address. */
    String descriptor() {
        return url + "/saml2/idp/metadata.php";
    }

    String metadata() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(descriptor())).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** The portal, as a partner whose requests have to be signed. */
    void partner(String entityId, String consumer, String certificate) throws IOException {
        files.set("PORTAL_ENTITY", entityId);
        files.set("PORTAL_CONSUMER", consumer);
        files.set("PORTAL_CERTIFICATE", certificate.replaceAll("-----[^-]*-----|\\s", ""));
        files.write("simplesamlphp/saml20-sp-remote.php");
    }

    /** Where a sign-in begins without a request. */
    String start() {
        return url
                + "/saml2/idp/SSOService.php?spentityid="
                + URLEncoder.encode(files.value("PORTAL_ENTITY"), StandardCharsets.UTF_8);
    }

    /** Signs somebody in on its page, and carries the answer to the partner. */
    Page signIn(Surfer person, Page page, String name) {
        Map<String, String> typed = hidden(page);
        typed.put("username", name);
        typed.put("password", name + "-Simple-2026!");
        String address = page.address().toString();
        Page answer = person.post(address.substring(0, address.indexOf('?')), typed);
        return person.post(
                Program.find("<form method=\"post\"\\s+action=\"([^\"]*)\"", answer.html()),
                hidden(answer));
    }

    private static Map<String, String> hidden(Page page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page.html());
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2).replace("&amp;", "&"));
        }
        return fields;
    }

    /** What it has said so far. */
    String log() throws IOException {
        return Files.readString(folder.resolve("simplesamlphp/simplesamlphp.log"));
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}
