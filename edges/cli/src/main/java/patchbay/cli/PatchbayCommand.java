package patchbay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code patchbay} without a command. */
@Command(
        name = "patchbay",
        description = "Single sign-on for contact centres, the whole path in one process.",
        mixinStandardHelpOptions = true,
        version = "patchbay 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 misused, 3 refused by a decision, 4 unreachable.",
            "Begin with: patchbay demo"
        })
final class PatchbayCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
