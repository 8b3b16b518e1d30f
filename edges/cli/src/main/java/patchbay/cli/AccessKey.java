package patchbay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;

/**
 * An access key and where it was found.
 *
 * @param source for messages: a file and profile, or the environment
 */
record AccessKey(String id, Secret secret, Optional<String> sessionToken, String source) {
    /** The key that every demo has and that {@code serve} never accepts. */
    static final AccessKey DEMO =
            new AccessKey(
                    "AKIAPATCHBAYDEMO0000",
                    new Secret("patchbay-demo-secret-key-not-for-production"),
                    Optional.empty(),
                    "the demo's key");

    /** The profile that a server writes for itself. */
    static final String OWN_PROFILE = "patchbay";

    /**
     * The keys worth trying, best first: a profile that was named stands alone; otherwise the
     * server's own, those of the environment, and the demo's.
     */
    static List<AccessKey> candidates(Shell shell, ServerOptions options) throws Failure {
        String profile = options.profile();
        if (profile != null) {
            Path file = sharedFile(shell);
            return List.of(
                    inFile(file, profile)
                            .orElseThrow(() ->
                                    Failure.misused(
                                            "there is no profile `%s` in `%s`"
                                                    .formatted(Paint.plain(profile), file),
                                            "aws configure --profile " + Paint.plain(profile))));
        }
        List<AccessKey> keys = new ArrayList<>();
        inFile(options.data(shell).resolve("credentials"), OWN_PROFILE).ifPresent(keys::add);
        inEnvironment(shell).ifPresent(keys::add);
        keys.add(DEMO);
        return keys;
    }

    private static Path sharedFile(Shell shell) {
        return shell.variable("AWS_SHARED_CREDENTIALS_FILE")
                .map(Path::of)
                .orElseGet(() -> shell.home().resolve(".aws").resolve("credentials"));
    }

    private static Optional<AccessKey> inEnvironment(Shell shell) {
        Optional<String> id = shell.variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = shell.variable("AWS_SECRET_ACCESS_KEY");
        return id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AccessKey(
                                id.get(),
                                new Secret(secret.get()),
                                shell.variable("AWS_SESSION_TOKEN"),
                                "the environment"));
    }

    /** The profile's key; nothing where file or profile do not exist or cannot be read. */
    static Optional<AccessKey> inFile(Path file, String profile) {
        Map<String, String> values = new HashMap<>();
        try {
            String section = "";
            for (String line : Files.readAllLines(file)) {
                String text = line.strip();
                int equals = text.indexOf('=');
                if (text.startsWith("[") && text.endsWith("]")) {
                    section = text.substring(1, text.length() - 1).strip();
                } else if (section.equals(profile) && equals > 0 && !text.startsWith("#")) {
                    values.put(
                            text.substring(0, equals).strip(), text.substring(equals + 1).strip());
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        String id = values.getOrDefault("aws_access_key_id", "");
        String secret = values.getOrDefault("aws_secret_access_key", "");
        return id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AccessKey(
                                id,
                                new Secret(secret),
                                Optional.ofNullable(values.get("aws_session_token")),
                                "profile `" + profile + "` of `" + file + "`"));
    }
}
