package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import patchbay.chance.Randomness;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** What a script of calls finds in its folder: itself, and what an identity provider hands out. */
final class Papers {
    private static final String ENTITY = "https://idp.example.com/calls";
    private static final String RESERVED = "AWSReservedSSO_Agents_0123456789abcdef";

    private Papers() {}

    /** Puts scripts and papers into the folder. */
    static void into(Path folder, String... scripts) throws IOException {
        for (String script : scripts) {
            try (InputStream text = Papers.class.getResourceAsStream("calls/" + script)) {
                Files.copy(Objects.requireNonNull(text, script), folder.resolve(script));
            }
        }
        for (var paper : papers(Instant.now()).entrySet()) {
            Files.writeString(folder.resolve(paper.getKey()), paper.getValue());
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
        papers.put("refused.b64", agent(idp, now).refused());
        papers.put("short-session.b64", agent(idp, now).sessionEnd(now.plusSeconds(60)).base64());
        papers.put("tags.b64", agent(idp, now).tag("Team", "desk").base64());
        papers.put("long-tag-key.b64", tagged(idp, now, "k".repeat(129), "v"));
        papers.put("bad-tag-key.b64", tagged(idp, now, "a;b", "v"));
        papers.put("long-tag-value.b64", tagged(idp, now, "k", "v".repeat(257)));
        ResponseDraft tooMany = offering(idp, now, "tagged");
        for (int i = 0; i < 51; i++) {
            tooMany.tag("Key-" + i, "v");
        }
        papers.put("too-many-tags.b64", tooMany.base64());
        papers.put("for-reserved-role.b64", offering(idp, now, RESERVED).base64());
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

    private static String tagged(TestIdp idp, Instant now, String key, String value) {
        return offering(idp, now, "tagged").tag(key, value).base64();
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
