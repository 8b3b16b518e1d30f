package patchbay.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom. */
final class ServerOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "the server; default PATCHBAY_URL, else http://localhost:8400")
    private @Nullable String url;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "profile of the AWS credentials file; default: found by itself")
    private @Nullable String profile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the server's data directory, for its credentials; default ~/.patchbay")
    private @Nullable Path data;

    Path data(Shell shell) {
        return data == null ? shell.dataDirectory() : data;
    }

    @Nullable String profile() {
        return profile;
    }

    /** Without a slash at the end. */
    URI url(Shell shell) throws Failure {
        String text = url;
        if (text == null) {
            text =
                    shell.variable("PATCHBAY_URL")
                            .orElseGet(() ->
                                    "http://localhost:"
                                            + shell.variable("PATCHBAY_PORT").orElse("8400"));
        }
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Said below, together with addresses of other kinds.
        }
        throw Failure.misused(
                "`" + Paint.plain(text) + "` is not the address of a server",
                "patchbay explain last --url http://localhost:8400");
    }
}
