package patchbay.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

    static void run(Settings settings, Assembly assembly) throws StartRefused {
        try {
            if (settings.command() == Command.DEMO) {
                put(DEMO, demo(), assembly);
            } else if (settings.seed().isPresent()) {
                Path file = settings.seed().get();
                put(file.toString(), Files.readString(file), assembly);
            }
        } catch (YamlMistake | SeedRefused e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StartRefused("seed file `" + settings.seed().get() + "` cannot be read", e);
        }
    }

    private static void put(String name, String text, Assembly assembly)
            throws YamlMistake, SeedRefused {
        Seed seed = SeedReader.read(name, text, RootAccess.ACCOUNT);
        new Seeder(assembly.seedTarget()).put(seed);
    }

    private static String demo() throws IOException {
        try (InputStream in = Seeding.class.getResourceAsStream(DEMO)) {
            return new String(
                    Objects.requireNonNull(in, DEMO).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
