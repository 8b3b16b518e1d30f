package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An Active Directory of Samba's on loopback; it has the fixed ports of a domain controller. */
final class Samba implements AutoCloseable {
    static final String BASE = "DC=corp,DC=example,DC=com";
    static final String ADMIN = "Administrator@corp.example.com";
    static final String PASSWORD = "Passw0rd!admin";
    private static final int LDAPS = 636;

    private final Path folder;
    private Process process;

    private Samba(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.process = run();
    }

    static Samba start(Path work) throws IOException, InterruptedException {
        assumeTrue(
                Program.installed("samba-tool")
                        && Files.isExecutable(Path.of("/usr/sbin/samba"))
                        && Files.isDirectory(Path.of("/usr/share/samba/setup"))
                        && Program.installed("ldapmodify"),
                "needs Samba's domain controller (Debian: samba-ad-dc samba-ad-provision"
                        + " ldap-utils)");
        assumeTrue(mayListen(), "needs leave to listen at port 636, and that nobody does");
        Path folder = Files.createDirectories(work.resolve("samba"));
        done(
                "samba-tool",
                "domain",
                "provision",
                "--server-role=dc",
                "--use-rfc2307",
                "--dns-backend=NONE",
                "--realm=CORP.EXAMPLE.COM",
                "--domain=CORP",
                "--adminpass=" + PASSWORD,
                "--host-name=dc1",
                "--host-ip=127.0.0.1",
                "--targetdir=" + folder.resolve("dc"),
                "--option=interfaces=lo",
                "--option=bind interfaces only=yes");
        Path configuration = folder.resolve("dc/etc/smb.conf");
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replaceFirst(
                                "\\[global\\]",
                                """
                                [global]
                                server services = ldap, cldap, kdc
                                log file = FOLDER/samba.log
                                pid directory = FOLDER
                                ncalrpc dir = FOLDER/ncalrpc
                                ntp signd socket directory = FOLDER/ntp
                                winbindd socket directory = FOLDER/winbindd
                                tls enabled = yes
                                """
                                        .replace("FOLDER", run.toString())));
        return new Samba(folder);
    }

    private static boolean mayListen() {
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), LDAPS));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void done(String... command) {
        Program.Said said = Program.run(Map.of(), command);
        assertThat(said.exitCode()).as(String.join(" ", command) + "\n" + said.err()).isZero();
    }

    private Process run() throws IOException, InterruptedException {
        Path log = folder.resolve("samba.out");
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        Process started =
                Program.start(
                        Map.of(),
                        folder,
                        log,
                        List.of(
                                "/usr/sbin/samba",
                                "-F",
                                "--no-process-group",
                                "-M",
                                "single",
                                "-s",
                                folder.resolve("dc/etc/smb.conf").toString()));
        Program.await(started, Samba::answers, Duration.ofMinutes(2));
        return started;
    }

    private static boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), LDAPS), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The authority that certified it. */
    String authority() throws IOException {
        return Files.readString(folder.resolve("dc/private/tls/ca.pem"));
    }

    /** One of Samba's own administration commands, on its files. */
    void tool(String... words) {
        List<String> command = new ArrayList<>(List.of("samba-tool"));
        command.addAll(List.of(words));
        command.add("-H");
        command.add(folder.resolve("dc/private/sam.ldb").toString());
        command.add("--configfile=" + folder.resolve("dc/etc/smb.conf"));
        done(command.toArray(String[]::new));
    }

    /** Makes changes, as LDIF, over LDAPS. */
    void modify(String ldif) throws IOException {
        Path file = Files.createTempFile(folder, "change", ".ldif");
        Files.writeString(file, ldif);
        Program.Said said =
                Program.run(
                        Map.of("LDAPTLS_REQCERT", "allow"),
                        "ldapmodify",
                        "-x",
                        "-H",
                        "ldaps://127.0.0.1",
                        "-D",
                        ADMIN,
                        "-w",
                        PASSWORD,
                        "-f",
                        file.toString());
        assertThat(said.exitCode()).as(said.err()).isZero();
    }

    /** Stops the controller, as a power cut does. */
    void stop() {
        Program.stop(process);
    }

    void startAgain() throws IOException, InterruptedException {
        process = run();
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}
