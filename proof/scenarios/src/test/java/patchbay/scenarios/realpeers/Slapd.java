package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An OpenLDAP of our own on loopback, with StartTLS and LDAPS. */
final class Slapd implements AutoCloseable {
    static final String BASE = "dc=example,dc=com";
    static final String ADMIN = "cn=admin,dc=example,dc=com";
    static final String PASSWORD = "admin-pass-1";

    private static final String SCHEMA = "/etc/ldap/schema/";

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private Process process;

    private Slapd(Path folder, int port, int tlsPort) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.tlsPort = tlsPort;
        this.process = run();
    }

    static Slapd start(Path work) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/slapd")) && Program.installed("ldapadd"),
                "needs OpenLDAP (Debian: slapd ldap-utils)");
        assumeTrue(Program.installed("openssl"), "needs openssl");
        Path folder = Files.createDirectories(work.resolve("slapd"));
        Files.createDirectories(folder.resolve("db"));
        SelfSigned.write(
                folder.resolve("key.pem"),
                folder.resolve("certificate.pem"),
                "/CN=directory",
                "-addext",
                "subjectAltName=IP:127.0.0.1,DNS:localhost");
        Files.writeString(folder.resolve("slapd.conf"), configuration(folder));
        Slapd slapd = new Slapd(folder, FreePort.take(), FreePort.take());
        slapd.add(
                """
                dn: dc=example,dc=com
                objectClass: dcObject
                objectClass: organization
                o: Example
                dc: example

                dn: ou=people,dc=example,dc=com
                objectClass: organizationalUnit
                ou: people

                dn: ou=groups,dc=example,dc=com
                objectClass: organizationalUnit
                ou: groups
                """);
        return slapd;
    }

    private static String configuration(Path folder) {
        return """
        include SCHEMAcore.schema
        include SCHEMAcosine.schema
        include SCHEMAinetorgperson.schema
        include SCHEMAnis.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        moduleload ppolicy
        pidfile FOLDER/slapd.pid
        argsfile FOLDER/slapd.args
        TLSCertificateFile FOLDER/certificate.pem
        TLSCertificateKeyFile FOLDER/key.pem
        sizelimit unlimited
        database mdb
        suffix "dc=example,dc=com"
        rootdn "cn=admin,dc=example,dc=com"
        rootpw admin-pass-1
        directory FOLDER/db
        maxsize 536870912
        dbnosync
        index objectClass,uid,mail,entryUUID,modifyTimestamp eq
        overlay ppolicy
        access to attrs=userPassword by anonymous auth by * none
        access to * by * read
        """
                .replace("SCHEMA", SCHEMA)
                .replace("FOLDER", folder.toString());
    }

    private Process run() throws IOException, InterruptedException {
        Path log = folder.resolve("slapd.log");
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        Process started =
                Program.start(
                        Map.of(),
                        folder,
                        log,
                        List.of(
                                "/usr/sbin/slapd",
                                "-d",
                                "0",
                                "-f",
                                folder.resolve("slapd.conf").toString(),
                                "-h",
                                url() + " " + tlsUrl()));
        Program.await(started, this::answers, Duration.ofMinutes(1));
        return started;
    }

    private boolean answers() {
        for (int each : new int[] {port, tlsPort}) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), each), 200);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    String url() {
        return "ldap://127.0.0.1:" + port;
    }

    String tlsUrl() {
        return "ldaps://127.0.0.1:" + tlsPort;
    }

    String authority() throws IOException {
        return Files.readString(folder.resolve("certificate.pem"));
    }

    /** Adds entries, as LDIF. */
    void add(String ldif) throws IOException {
        change("ldapadd", ldif);
    }

    /** Makes changes, as LDIF. */
    void modify(String ldif) throws IOException {
        change("ldapmodify", ldif);
    }

    private void change(String program, String ldif) throws IOException {
        Path file = Files.createTempFile(folder, "change", ".ldif");
        Files.writeString(file, ldif);
        Program.Said said =
                Program.run(
                        Map.of(),
                        program,
                        "-x",
                        "-H",
                        url(),
                        "-D",
                        ADMIN,
                        "-w",
                        PASSWORD,
                        "-f",
                        file.toString());
        assertThat(said.exitCode()).as(said.err()).isZero();
    }

    /** A person whose password is {@code UID-Secret-1}. */
    static String person(String uid, String given, String family, String more) {
        return "dn: uid=%1$s,ou=people,dc=example,dc=com%nobjectClass: inetOrgPerson%nobjectClass: shadowAccount%nuid: %1$s%ncn: %2$s %3$s%nsn: %3$s%ngivenName: %2$s%nmail: %1$s@example.com%nuserPassword: %1$s-Secret-1%n%4$s%n%n"
                .formatted(uid, given, family, more)
                .replaceAll("\n\n\n", "\n\n");
    }

    static String group(String cn, String... members) {
        StringBuilder ldif =
                new StringBuilder(
                        "dn: cn=%1$s,ou=groups,dc=example,dc=com%nobjectClass: groupOfNames%ncn: %1$s%n"
                                .formatted(cn));
        for (String member : members) {
            ldif.append("member: ").append(member).append(",dc=example,dc=com\n");
        }
        return ldif.append('\n').toString();
    }

    /** Stops the server, as a power cut does. */
    void stop() throws InterruptedException {
        process.destroyForcibly();
        int _ = process.waitFor();
    }

    /** Starts it again, at the same addresses. */
    void startAgain() throws IOException, InterruptedException {
        process = run();
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}
