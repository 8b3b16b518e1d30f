package patchbay.scenarios.realpeers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The Pythons of this machine: a user's own may lack what Debian's has, and the other way round.
 */
final class Python {
    private static final List<String> ALL = List.of("python3", "/usr/bin/python3");

    private Python() {}

    /** One that has the module; the test is skipped where none has. */
    static String with(String module) {
        Optional<String> found =
                ALL.stream()
                        .filter(Program::installed)
                        .filter(it ->
                                Program.run(Map.of(), it, "-c", "import " + module).exitCode() == 0)
                        .findFirst();
        return found.orElseGet(
                () -> Assumptions.abort("there is no Python with " + module + " on this machine"));
    }
}
