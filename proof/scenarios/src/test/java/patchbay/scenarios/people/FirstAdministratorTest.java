package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.SettingsReader;

/** Who gets into the console of an installation that nobody administers yet, and who does not. */
final class FirstAdministratorTest {
    private static final Map<String, String> ADA =
            Map.of(
                    "userName",
                    "ada",
                    "email",
                    "ada@example.com",
                    "givenName",
                    "Ada",
                    "familyName",
                    "Owner",
                    "password",
                    Center.PASSWORD,
                    "again",
                    Center.PASSWORD);

    @Test
    void the_root_users_key_makes_one_administrator_and_opens_nothing_after_that(
            @TempDir Path folder) throws Exception {
        try (Running server = serve(folder);
                Surfer owner = new Surfer();
                Surfer other = new Surfer();
                Surfer thief = new Surfer()) {
            Key key = Key.of(server.data().resolve("credentials"));

            // Not signed in, no ticket, a made-up ticket: back to the form.
            assertThat(thief.open(at(server, "/first-administrator")).body("data-page"))
                    .isEqualTo("console-sign-in");
            assertThat(thief.post(at(server, "/first-administrator"), ADA).body("data-page"))
                    .isEqualTo("console-sign-in");

            // Another secret, and a key that nobody has, are refused alike.
            Page wrong = signIn(thief, server, key.id(), "not-the-secret");
            assertThat(wrong.status()).isEqualTo(401);
            Page unknown = signIn(thief, server, "AKIAIOSFODNN7EXAMPLE", key.secret());
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.text("message")).isEqualTo(wrong.text("message"));

            // Both prove ownership; the first to fill in the form is the administrator.
            assertThat(signIn(owner, server, key.id(), key.secret()).body("data-page"))
                    .isEqualTo("first-administrator");
            assertThat(signIn(other, server, key.id(), key.secret()).body("data-page"))
                    .isEqualTo("first-administrator");
            assertThat(
                            owner.post(at(server, "/first-administrator"), with("again", "other"))
                                    .text("message"))
                    .isEqualTo("The two passwords differ");
            Page weak =
                    owner.post(
                            at(server, "/first-administrator"),
                            with("password", "short", "again", "short"));
            assertThat(weak.status()).isEqualTo(400);
            assertThat(owner.post(at(server, "/first-administrator"), ADA).body("data-page"))
                    .as("a second factor, by the rules of everybody")
                    .isEqualTo("register");
            assertThat(
                            other.post(
                                            at(server, "/first-administrator"),
                                            with("userName", "eve", "email", "eve@example.com"))
                                    .body("data-page"))
                    .isEqualTo("console-sign-in");
            assertThat(signIn(other, server, key.id(), key.secret()).text("message"))
                    .contains("there are administrators already");

            // Guesses at the key are slowed down as guesses at passwords are.
            Page guess = wrong;
            for (int i = 0; i < 8 && guess.status() == 401; i++) {
                guess = signIn(thief, server, key.id(), "guess " + i);
            }
            assertThat(guess.status()).isEqualTo(429);
        }
    }

    private static Running serve(Path folder) throws Exception {
        SecureRandom random = new SecureRandom();
        return Running.start(
                SettingsReader.read(
                        Command.SERVE,
                        List.of(
                                "--port",
                                "0",
                                "--https-port",
                                "0",
                                "--data",
                                folder.resolve("data").toString()),
                        Map.of(),
                        folder,
                        folder),
                Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)),
                random::nextBytes);
    }

    private static String at(Running server, String path) {
        return server.door().origin("console.patchbay.localhost") + path;
    }

    private static Page signIn(Surfer surfer, Running server, String name, String password) {
        return surfer.submit(
                surfer.open(at(server, "/sign-in")),
                "sign-in",
                Map.of("username", name, "password", password));
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> form = new HashMap<>(ADA);
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private record Key(String id, String secret) {
        static Key of(Path file) throws Exception {
            List<String> lines = Files.readAllLines(file);
            return new Key(
                    value(lines, "aws_access_key_id"), value(lines, "aws_secret_access_key"));
        }

        private static String value(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + " = "))
                    .map(line -> line.substring(name.length() + 3))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
