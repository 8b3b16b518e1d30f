package patchbay.saml.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.saml.issue.ResponseIssuer.Signing;

/**
 * The xmlsec1 command, on which Python's and C's SAML libraries rest, judges what we issue. Skipped
 * where the machine does not have it.
 */
class JudgedByXmlsec1Test {
    private static final Path XMLSEC1 = Path.of("/usr/bin/xmlsec1");
    private static final SigningKey KEY = Samples.rsaKey(SignatureAlgorithm.RSA_SHA256);

    @TempDir private Path folder;

    @BeforeAll
    static void needsTheTool() {
        assumeTrue(Files.isExecutable(XMLSEC1), "xmlsec1 is not installed");
    }

    @Test
    void it_accepts_our_signed_assertion() throws Exception {
        Path response = write("response.xml", issue(Signing.ASSERTION, Optional.empty()));
        Path certificate = certificate();

        assertThat(verify(certificate, response, "Assertion")).isZero();
    }

    @Test
    void it_accepts_our_signed_response() throws Exception {
        Path response = write("response.xml", issue(Signing.RESPONSE, Optional.empty()));

        assertThat(verify(certificate(), response, "Response")).isZero();
    }

    @Test
    void it_refuses_our_assertion_when_one_letter_was_changed() throws Exception {
        String document =
                new String(issue(Signing.ASSERTION, Optional.empty()), StandardCharsets.UTF_8);
        String changed = document.replaceFirst("ana@example.com", "eva@example.com");
        Path response = write("changed.xml", changed.getBytes(StandardCharsets.UTF_8));

        assertThat(verify(certificate(), response, "Assertion")).isNotZero();
    }

    @Test
    void it_opens_what_we_encrypted() throws Exception {
        byte[] document =
                issue(Signing.ASSERTION, Optional.of(EncryptionTarget.of(KEY.certificate())));
        Path response = write("encrypted.xml", document);
        Path key = pem("key.pem", "PRIVATE KEY", Samples.RSA.getPrivate().getEncoded());
        Path opened = folder.resolve("opened.xml");

        int exit =
                run(
                        "--decrypt",
                        "--privkey-pem",
                        key.toString(),
                        "--output",
                        opened.toString(),
                        response.toString());

        assertThat(exit).isZero();
        assertThat(Files.readString(opened)).contains("ana@example.com");
    }

    private byte[] issue(Signing signing, Optional<EncryptionTarget> target) {
        return new ResponseIssuer(Samples.RANDOM)
                .issue(Samples.content(), KEY, signing, target)
                .document();
    }

    private int verify(Path certificate, Path response, String element) throws Exception {
        String namespace = element.equals("Assertion") ? "assertion" : "protocol";
        return run(
                "--verify",
                "--pubkey-cert-pem",
                certificate.toString(),
                "--id-attr:ID",
                "urn:oasis:names:tc:SAML:2.0:" + namespace + ":" + element,
                response.toString());
    }

    private Path certificate() throws Exception {
        return pem("certificate.pem", "CERTIFICATE", KEY.certificate().getEncoded());
    }

    private Path pem(String name, String label, byte[] der) throws IOException {
        String text =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
        return write(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(XMLSEC1.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("xmlsec1.log").toFile())
                        .start();
        return process.waitFor();
    }
}
