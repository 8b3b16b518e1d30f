package patchbay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A thing that an administrator keeps, such as {@code patchbay account}; what is done with it are
 * its subcommands: {@code list}, {@code show}, {@code create}, {@code set}, {@code delete}.
 */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class Noun implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    private Noun() {}

    /** The noun with its verbs; each verb's name is in its annotation. */
    static CommandLine of(String description, ServerCommand... verbs) {
        CommandLine line = new CommandLine(new Noun());
        line.getCommandSpec().usageMessage().description(description);
        for (ServerCommand verb : verbs) {
            line.addSubcommand(verb);
        }
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
