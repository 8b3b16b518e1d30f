package patchbay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used of its processors so far, in seconds. */
record ProcessorTime(double user, double system) {
    private static final int TICKS_PER_SECOND = 100;

    static ProcessorTime of(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new ProcessorTime(
                Double.parseDouble(fields[11]) / TICKS_PER_SECOND,
                Double.parseDouble(fields[12]) / TICKS_PER_SECOND);
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(user - earlier.user, system - earlier.system);
    }

    double total() {
        return user + system;
    }
}
