package patchbay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * The two commands that the launcher hands to the server's own program, so that a start loads
 * nothing of the command line; here only to be listed.
 */
final class ServerCommands {
    private ServerCommands() {}

    private static int elsewhere(String command) throws Failure {
        throw Failure.misused(
                "the launcher starts the server", "./patchbay " + command + " --help");
    }

    @Command(
            name = "demo",
            description = "Start the whole path with the demo organisation, loopback only.")
    static final class Demo implements Callable<Integer> {
        @Override
        public Integer call() throws Failure {
            return elsewhere("demo");
        }
    }

    @Command(name = "serve", description = "Start the real thing: begins empty, keeps its data.")
    static final class Serve implements Callable<Integer> {
        @Override
        public Integer call() throws Failure {
            return elsewhere("serve");
        }
    }
}
