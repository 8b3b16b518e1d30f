package patchbay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code patchbay break} and {@code unbreak}: faults for the demo organisation, by name. */
final class BreakCommand {
    private BreakCommand() {}

    /** Gives the demo a fault; without a name, says which there are. */
    @Command(
            name = "break",
            description = "Break one setting of the demo, to see how its failure is explained.",
            mixinStandardHelpOptions = true)
    static final class Break implements Callable<Integer> {
        private final Shell shell;

        @Parameters(
                paramLabel = "FAULT",
                arity = "0..1",
                description = "which; without it, all are listed")
        private @Nullable String word;

        @Mixin private ServerOptions server = new ServerOptions();

        Break(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() throws Failure {
            if (word == null) {
                for (Fault fault : Fault.ALL) {
                    shell.print(
                            "%-22s %s   %s".formatted(fault.word(), fault.failure(), fault.what()));
                }
                return ExitCode.DONE;
            }
            String typed = word;
            Fault fault =
                    Fault.of(typed)
                            .orElseThrow(() ->
                                    Failure.misused(
                                            "there is no fault `" + Paint.plain(typed) + "`",
                                            "patchbay break"));
            SoundDemo kept = new SoundDemo(server.data(shell));
            try (ServerClient client = new ServerClient(shell, server)) {
                Demo demo = new Demo(client);
                Optional<Broken> before = kept.read();
                Broken sound = before.isPresent() ? before.get() : demo.read();
                kept.keep(sound);
                demo.become(fault.in(sound));
            }
            shell.say("broken: " + fault.said());
            shell.say("try: sign in as ana, or run patchbay test \"Amazon Connect\" --as ana");
            shell.say("then: " + fault.remedy() + ", or run patchbay unbreak");
            return ExitCode.DONE;
        }
    }

    /** Puts everything back. */
    @Command(
            name = "unbreak",
            description = "Put back what was broken.",
            mixinStandardHelpOptions = true)
    static final class Unbreak implements Callable<Integer> {
        private final Shell shell;

        @Mixin private ServerOptions server = new ServerOptions();

        Unbreak(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() throws Failure {
            SoundDemo kept = new SoundDemo(server.data(shell));
            Optional<Broken> sound = kept.read();
            if (sound.isEmpty()) {
                shell.say("nothing is broken");
                return ExitCode.DONE;
            }
            try (ServerClient client = new ServerClient(shell, server)) {
                new Demo(client).become(sound.get());
            }
            kept.forget();
            shell.say("as before; try: patchbay break");
            return ExitCode.DONE;
        }
    }
}
