package patchbay.scenarios.people;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;

/** {@code patchbay serve} with an identity center, an administrator and one application. */
final class Center implements AutoCloseable {
    static final String PASSWORD = "Correct-Horse-7";
    private static final String SEED =
            """
            identityCenter:
              region: us-east-1
              users:
                - userName: admin
                  password: Admin-Staple-7
                  email: admin@example.com
                  givenName: Ada
                  familyName: Min
                  administrator: true
                - userName: ben
                  password: Ben-Battery-7
                  email: ben@example.com
                  givenName: Ben
                  familyName: Roe
                - userName: tom
                  password: Tom-Lichen-7
                  email: tom@example.com
                  givenName: Tom
                  familyName: Ash
              groups:
                - name: Everybody
                  members: [ben]
              applications:
                - name: Wiki
                  acsUrl: https://wiki.example.com/saml
                  audience: https://wiki.example.com
                  subject: { value: "${user:email}", format: emailAddress }
              assignments:
                - application: Wiki
                  group: Everybody
            """;

    private final Running running;

    private Center(Running running) {
        this.running = running;
    }

    static Center open(Path folder, String... flags) throws Exception {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        Path seed = Files.writeString(folder.resolve("center.yaml"), SEED);
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--port",
                                "0",
                                "--https-port",
                                "0",
                                "--data",
                                folder.resolve("data").toString(),
                                "--seed",
                                seed.toString()));
        all.addAll(List.of(flags));
        return new Center(
                Running.start(
                        SettingsReader.read(Command.SERVE, all, Map.of(), folder, folder),
                        clock,
                        random::nextBytes));
    }

    /** An address of one of the places. */
    String at(String place, String path) {
        return running.door().origin(place + ".patchbay.localhost") + path;
    }

    int port() {
        return running.door().port();
    }

    /** The page behind the sign-in form of a place. */
    Page signIn(Surfer surfer, String place, String userName, String password) {
        return surfer.submit(
                surfer.open(at(place, place.equals("console") ? "/sign-in" : "/")),
                "sign-in",
                Map.of("username", userName, "password", password));
    }

    /** What is answered to a name and password that come from this address of the machine. */
    HttpResponse<String> passwordFrom(
            String address, String name, String password, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(at("start", "/sign-in")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username="
                                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                                + "&password="
                                                + password
                                                + "&next=/"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(address, request);
    }

    static HttpResponse<String> send(String address, HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.getByName(address))
                        .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    Surfer admin() {
        Surfer admin = new Surfer();
        signIn(admin, "console", "admin", "Admin-Staple-7");
        return admin;
    }

    void rules(Surfer admin, String prompt, String without, String mail) {
        admin.post(
                at("console", "/sign-in-rules"),
                Map.of(
                        "prompt", prompt, "without", without, "days", "0", "hours", "8", "minutes",
                        "0", "mail", mail));
    }

    Page invite(Surfer admin, String userName, String how) {
        return admin.submit(
                admin.open(at("console", "/people/invite")),
                "invite",
                Map.of(
                        "userName",
                        userName,
                        "email",
                        userName + "@example.com",
                        "givenName",
                        "New",
                        "familyName",
                        "Comer",
                        "how",
                        how));
    }

    /** The newest letter to somebody, as the console's outbox shows it. */
    Page letter(Surfer admin, String recipient) {
        Page outbox = admin.open(at("console", "/outbox"));
        Matcher row =
                Pattern.compile(
                                "<a href=\"(/outbox/[^\"]+)\">[^<]*</a>\\s*<p"
                                        + " class=\"row-meta\"><span>"
                                        + Pattern.quote(recipient))
                        .matcher(outbox.html());
        if (!row.find()) {
            throw new AssertionError("no letter to " + recipient + " in " + outbox);
        }
        return admin.follow(outbox, row.group(1));
    }

    /** How many letters somebody was sent. */
    int letters(Surfer admin, String recipient) {
        return admin.open(at("console", "/outbox")).html().split("<span>" + recipient, -1).length
                - 1;
    }

    @Override
    public void close() {
        running.close();
    }
}
