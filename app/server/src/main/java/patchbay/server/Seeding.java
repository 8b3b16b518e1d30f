package patchbay.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import patchbay.server.seed.Seed;
import patchbay.server.seed.SeedReader;
import patchbay.server.seed.SeedRefused;
import patchbay.server.seed.Seeder;
import patchbay.server.settings.Command;
import patchbay.server.settings.Settings;
import patchbay.server.yaml.YamlMistake;

/** Puts the demo organisation, or the file that the settings name, into the installation. */
final class Seeding {
    private static final String DEMO = "demo.yaml";

    private Seeding() {}

    /** What is to be put in, as far as it can be judged before there is a database. */
    static Optional<Seed> read(Settings settings) throws StartRefused {
        try {
            if (settings.command() == Command.DEMO) {
                return Optional.of(SeedReader.read(DEMO, demo(), RootAccess.ACCOUNT));
            }
            if (settings.seed().isEmpty()) {
                return Optional.empty();
            }
            Path file = settings.seed().get();
            return Optional.of(
                    SeedReader.read(file.toString(), Files.readString(file), RootAccess.ACCOUNT));
        } catch (YamlMistake e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StartRefused("seed file `" + settings.seed().get() + "` cannot be read", e);
        }
    }

    static void put(Seed seed, Assembly assembly) throws StartRefused {
        try {
            new Seeder(assembly.seedTarget()).put(seed);
        } catch (SeedRefused e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private static String demo() throws IOException {
        try (InputStream in = Seeding.class.getResourceAsStream(DEMO)) {
            return new String(
                    Objects.requireNonNull(in, DEMO).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
