package patchbay.scenarios.realpeers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.chance.Randomness;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** The stock boto3 walks IAM and STS, and meets every error path of sections 3 and 5 once. */
class IamAndStsByPythonTest {
    private static final String PYTHON = "python3";
    private static final String ENTITY = "https://idp.example.com/calls";
    private static final String[] SCRIPTS = {
        "calls.py", "iam_calls.py", "sts_calls.py", "all_calls.py"
    };

    @Test
    void every_call_is_answered_as_aws_answers_it(@TempDir Path work) throws Exception {
        assumeTrue(
                Program.installed(PYTHON)
                        && Program.run(Map.of(), PYTHON, "-c", "import boto3").exitCode() == 0,
                "there is no Python with boto3 on this machine");
        for (String script : SCRIPTS) {
            try (InputStream text = getClass().getResourceAsStream("calls/" + script)) {
                Files.copy(Objects.requireNonNull(text, script), work.resolve(script));
            }
        }
        for (var paper : papers(Instant.now()).entrySet()) {
            Files.writeString(work.resolve(paper.getKey()), paper.getValue());
        }
        try (Patchbay patchbay = Patchbay.start(work)) {
            Program.Said said =
                    Program.run(
                            patchbay.asRoot(),
                            PYTHON,
                            work.resolve("all_calls.py").toString(),
                            work.toString());

            assertThat(said.exitCode()).as(said.out() + "\n" + said.err()).isZero();
            assertThat(Integer.parseInt(Program.find("(\\d+) calls, 0 not", said.out())))
                    .isGreaterThanOrEqualTo(120);
        }
    }

    /**
     * What only an identity provider can make, by file name: each response says what is wrong with
     * it.
     */
    private static Map<String, String> papers(Instant now) {
        TestIdp idp = TestIdp.known(ENTITY, now, new SecureRandom()::nextBytes);
        TestIdp stranger = TestIdp.stranger(ENTITY, now, new SecureRandom()::nextBytes);
        Map<String, String> papers = new LinkedHashMap<>();
        papers.put("metadata.xml", idp.metadata());
        papers.put("good.b64", agent(idp, now).base64());
        papers.put("old.b64", agent(idp, now.minus(Duration.ofMinutes(6))).base64());
        papers.put("other-key.b64", agent(stranger, now).base64());
        papers.put("other-issuer.b64", agent(idp.renamed(ENTITY + "/other"), now).base64());
        papers.put("other-audience.b64", agent(idp, now).audience("urn:example:other").base64());
        papers.put("changed.b64", agent(idp, now).changedAfterSigning("ana@", "eva@"));
        papers.put("no-subject.b64", agent(idp, now).withoutNameId());
        papers.put("no-session-name.b64", agent(idp, now).without(aws("RoleSessionName")).base64());
        papers.put(
                "bad-session-name.b64",
                agent(idp, now).attribute(aws("RoleSessionName"), "Ana Agent").base64());
        papers.put(
                "bad-source-identity.b64",
                agent(idp, now).attribute(aws("SourceIdentity"), "aws:ana").base64());
        papers.put(
                "source-identity.b64",
                agent(idp, now).attribute(aws("SourceIdentity"), "ana").base64());
        papers.put("tags.b64", agent(idp, now).tag("Team", "desk").base64());
        papers.put("for-missing-role.b64", offering(idp, now, "Missing").base64());
        papers.put("for-page-role.b64", offering(idp, now, "pages/page-0", "pages/short").base64());
        ResponseDraft many = offering(idp, now, "tagged");
        for (int i = 0; i < 50; i++) {
            many.tag("Key-%02d-%s".formatted(i, noise(100)), noise(256));
        }
        papers.put("many-tags.b64", many.base64());
        for (int i = 1; i <= 3; i++) {
            papers.put("key-" + i + ".pem", EncryptionKey.fresh(now).pem().reveal());
        }
        return papers;
    }

    /** Text that cannot be packed: packing is what the quota counts. */
    private static String noise(int length) {
        Randomness random = new SecureRandom()::nextBytes;
        return random.text(
                length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    }

    private static ResponseDraft agent(TestIdp idp, Instant issued) {
        return offering(idp, issued, "sso/Connect-SSO");
    }

    private static ResponseDraft offering(TestIdp idp, Instant issued, String... roles) {
        String[] pairs = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            pairs[i] = ResponseDraft.pair(roles[i]);
        }
        return idp.response("ana@example.com", issued).roles(pairs);
    }

    private static String aws(String attribute) {
        return ResponseDraft.AWS + attribute;
    }
}
