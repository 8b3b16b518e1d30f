package patchbay.scenarios.realpeers;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The Pythons of this machine: a user's own may lack what Debian's has, and the other way round.
 */
final class Python {
    private static final List<String> ALL = List.of("python3", "/usr/bin/python3");

    private Python() {}

    /** One that has the module; the test is skipped where none has. */
    static String with(String module) {
        return that("import " + module, module);
    }

    /**
     * One that runs the line; the test is skipped where none does.
     *
     * @param what what it takes, for the one who reads that it was skipped
     */
    static String that(String line, String what) {
        return ALL.stream()
                .filter(Program::installed)
                .filter(it -> Program.run(Map.of(), it, "-c", line).exitCode() == 0)
                .findFirst()
                .orElseGet(() ->
                        Assumptions.abort("there is no Python with " + what + " on this machine"));
    }
}
