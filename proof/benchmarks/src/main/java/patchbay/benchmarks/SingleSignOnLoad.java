package patchbay.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;

/**
 * What signing in costs a running server: by password, beside the bare hash of the password; and by
 * a click on a tile in a session that goes on, to the page with the signed assertion, beside the
 * bare signature and, in the same run, beside a Keycloak that signs a response for the same client.
 *
 * <p>{@code single-sign-on.sh} starts the servers and hands over where they are.
 */
public final class SingleSignOnLoad {
    private final int connections;
    private final Duration warmUp;
    private final Duration measured;

    private SingleSignOnLoad(int connections, Duration warmUp, Duration measured) {
        this.connections = connections;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /**
     * Runs one measurement.
     *
     * @param arguments URL and process id of a demo, connections, seconds to warm up, seconds to
     *     measure; then, where a Keycloak is there, where its client begins and its process id
     */
    public static void main(String... arguments)
            throws IOException, InterruptedException, GeneralSecurityException {
        URI server = URI.create(arguments[0]);
        long pid = Long.parseLong(arguments[1]);
        var load =
                new SingleSignOnLoad(
                        Integer.parseInt(arguments[2]),
                        Duration.ofSeconds(Long.parseLong(arguments[3])),
                        Duration.ofSeconds(Long.parseLong(arguments[4])));
        var bare = new BareArithmetic();
        var portal = new PortalLoad(server);

        double hash = bare.hash();
        double passwords = load.run("sign-in by password", server, pid, portal.signIns(), 303, 500);
        hash = (hash + bare.hash()) / 2;
        System.out.printf(
                "  bare Argon2id of the same parameters: %.2f ms; the sign-in is %.2f of it%n",
                hash, passwords / hash);

        double signature = bare.signature();
        double click =
                load.run("click to signed assertion", server, pid, portal.clicks(), 200, 20_000);
        double after = bare.signature();
        System.out.printf(
                "  bare RSA-2048 signature, JDK: %.3f ms (before %.3f, after %.3f); the click is"
                        + " %.2f of it%n",
                (signature + after) / 2, signature, after, click * 2 / (signature + after));
        if (arguments.length > 5) {
            URI begin = URI.create(arguments[5]);
            double keycloak =
                    load.run(
                            "Keycloak, the same",
                            begin,
                            Long.parseLong(arguments[6]),
                            PortalLoad.keycloakClicks(begin),
                            200,
                            4_000);
            System.out.printf("  Keycloak's response costs %.1f of ours%n", keycloak / click);
        }
    }

    private double run(
            String what, URI server, long pid, List<byte[]> requests, int expected, long warmCalls)
            throws IOException, InterruptedException {
        try (var clients = new KeepAliveClients(server, connections, expected)) {
            long warm = 0;
            do { // on a machine that others use, time alone does not get everything compiled
                warm += clients.work(requests, warmUp);
            } while (warm < warmCalls);
            ProcessorTime from = ProcessorTime.of(pid);
            long calls = clients.work(requests, measured);
            ProcessorTime spent = ProcessorTime.of(pid).since(from);
            double perCall = spent.total() * 1000 / calls;
            System.out.printf(
                    "%s, %d connections: %.0f a second, %.3f ms of the server's processor time"
                            + " each (user %.3f, system %.3f)%n",
                    what,
                    connections,
                    (double) calls / measured.toSeconds(),
                    perCall,
                    spent.user() * 1000 / calls,
                    spent.system() * 1000 / calls);
            return perCall;
        }
    }
}
