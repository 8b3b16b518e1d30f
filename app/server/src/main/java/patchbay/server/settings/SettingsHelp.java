package patchbay.server.settings;

/** What {@code --help} prints. */
public final class SettingsHelp {
    private SettingsHelp() {}

    /** The flags of a command, each with its default. */
    public static String of(Command command) {
        StringBuilder text = new StringBuilder();
        text.append("usage: patchbay ").append(command.word()).append(" [flags]\n\n");
        text.append(
                switch (command) {
                    case DEMO -> "The demo organisation, on this machine only. Ctrl-C ends it.\n\n";
                    case SERVE -> "The real thing: starts empty, keeps its data.\n\n";
                });
        for (Setting setting : Setting.values()) {
            if (setting.isFlag() && setting.appliesTo(command)) {
                text.append(
                        String.format("  %-24s %s", "--" + setting.key() + " …", setting.help()));
                if (!setting.standard().isEmpty()) {
                    text.append(" (").append(setting.standard()).append(')');
                }
                text.append('\n');
            }
        }
        text.append(
                "\nEach flag is also an environment variable (PATCHBAY_HTTPS_PORT) and a key of"
                        + " patchbay.yaml (https-port: 8443);\na flag counts before the variable,"
                        + " the variable before the file.\n");
        return text.toString();
    }
}
