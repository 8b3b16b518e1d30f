package patchbay.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Puts the commands together and runs one. */
final class CommandLines {
    private CommandLines() {}

    /** The exit code; whatever went wrong has been said. */
    static int run(Shell shell, String... arguments) {
        return run(shell, Optional.empty(), arguments);
    }

    /**
     * The exit code; whatever went wrong has been said.
     *
     * @param judge what judges a sign-in from files
     */
    static int run(Shell shell, Optional<Elsewhere> judge, String... arguments) {
        CommandLine line = new CommandLine(new PatchbayCommand());
        line.addSubcommand("demo", elsewhere(new ServerCommands.Demo()))
                .addSubcommand("serve", elsewhere(new ServerCommands.Serve()))
                .addSubcommand("doctor", new DoctorCommand(shell))
                .addSubcommand("env", new EnvCommand(shell))
                .addSubcommand("listen", new ListenCommand(shell))
                .addSubcommand("explain", new ExplainCommand(shell, judge))
                .addSubcommand("break", new BreakCommand.Break(shell))
                .addSubcommand("unbreak", new BreakCommand.Unbreak(shell))
                .addSubcommand("test", new TestCommand(shell));
        line.addSubcommand(
                "saml",
                new CommandLine(new SamlCommand())
                        .addSubcommand("decode", new SamlDecodeCommand(shell))
                        .addSubcommand("verify", new SamlVerifyCommand(shell)));
        line.addSubcommand(
                "policy",
                new CommandLine(new PolicyCommand())
                        .addSubcommand("simulate", new PolicySimulateCommand(shell))
                        .addSubcommand("explain", new PolicyExplainCommand(shell))
                        .addSubcommand("validate", new PolicyValidateCommand(shell)));
        line.addSubcommand(
                "sts",
                new CommandLine(new StsCommand())
                        .addSubcommand("regions", new StsCommand.Regions(shell))
                        .addSubcommand(
                                "activate",
                                described(
                                        new StsCommand.Switch(shell, "activate"),
                                        "Use STS in a region; enables one that has to be opted"
                                                + " into."))
                        .addSubcommand(
                                "deactivate",
                                described(
                                        new StsCommand.Switch(shell, "deactivate"),
                                        "No longer use STS in a region.")));
        line.addSubcommand("account", AccountCommand.line(shell))
                .addSubcommand("role", RoleCommand.line(shell))
                .addSubcommand("provider", ProviderCommand.line(shell))
                .addSubcommand("person", PersonCommand.line(shell))
                .addSubcommand("group", GroupCommand.line(shell))
                .addSubcommand("app", AppCommand.line(shell))
                .addSubcommand("assignment", AssignmentCommand.line(shell))
                .addSubcommand("center", CenterCommand.line(shell))
                .addSubcommand("instance", InstanceCommand.line(shell))
                .addSubcommand("connect-user", ConnectUserCommand.line(shell))
                .addSubcommand("load", LoadCommand.line(shell))
                .addSubcommand("time", TimeCommand.line(shell));
        return line.setOut(shell.out())
                .setErr(shell.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, _) -> misused(shell, e))
                .setExecutionExceptionHandler((e, _, _) -> failed(shell, e))
                .execute(arguments);
    }

    private static CommandLine described(Object command, String description) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }

    /** Its options are the server's own business. */
    private static CommandLine elsewhere(Object command) {
        return new CommandLine(command).setUnmatchedArgumentsAllowed(true);
    }

    private static int misused(Shell shell, CommandLine.ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = e.getMessage() == null ? "misused" : e.getMessage();
        String first = message.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        shell.say(command + ": " + first + Paint.plain(message.substring(1)));
        shell.say("try: " + command + " --help");
        return ExitCode.MISUSED;
    }

    private static int failed(Shell shell, Exception e) throws Exception {
        if (!(e instanceof Failure failure)) {
            throw e;
        }
        shell.say("patchbay: " + failure.sentence());
        if (!failure.next().isEmpty()) {
            shell.say("try: " + failure.next());
        }
        return failure.exitCode();
    }
}
