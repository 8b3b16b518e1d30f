package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.Surfer;
import patchbay.testkit.TestIdp;

/**
 * Attacks on sign-in where people come from several sources: Tom is of our own directory, Lia of an
 * LDAP one, Old too but disabled there, Gus of another identity provider.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SourceAttacksTest {
    private static final String WRONG = "Wrong-Kettle-9";

    private final TestIdp idp =
            TestIdp.known(
                    "https://idp.example.com/corp", Instant.now(), new SecureRandom()::nextBytes);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Center center;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private InMemoryDirectoryServer directory;

    private String consumer = "";
    private String audience = "";

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        center = Center.open(folder);
        directory = directory();
        try (Surfer admin = center.admin()) {
            Page ldap =
                    admin.form(admin.open(center.at("console", "/sources/new/ldap")), "source")
                            .set("name", "House")
                            .set("server", "ldap://127.0.0.1:" + directory.getListenPort())
                            .set("plain", "true")
                            .set("bindDn", "cn=reader")
                            .set("bindPassword", "reader")
                            .set("peopleBase", "ou=people,dc=house")
                            .press("do", "save");
            admin.form(admin.open(ldap.address().toString()), "sync").send();
            Page saml =
                    admin.form(admin.open(center.at("console", "/sources/new/saml")), "source")
                            .set("name", "Corp")
                            .set("domain", "corp.example")
                            .set("metadata", idp.metadata())
                            .press("do", "save");
            consumer = found("<code>([^<]*/platform/saml/acs/[^<]*)</code>", saml.html());
            audience = found("<code>([^<]*/platform/saml/d-[0-9a-f]{10})</code>", saml.html());
            admin.submit(
                    admin.open(center.at("console", "/people/invite")),
                    "invite",
                    Map.of(
                            "userName",
                            "gus@corp.example",
                            "email",
                            "gus@corp.example",
                            "givenName",
                            "Gus",
                            "familyName",
                            "Corp",
                            "how",
                            "mail"));
        }
    }

    @AfterAll
    void close() {
        directory.close();
        center.close();
    }

    private static InMemoryDirectoryServer directory() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=house");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=reader", "reader");
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=house", "objectClass: domain", "dc: house");
        server.add("dn: ou=people,dc=house", "objectClass: organizationalUnit", "ou: people");
        int number = 10;
        for (String name : List.of("lia", "old")) {
            server.add(
                    "dn: uid=" + name + ",ou=people,dc=house",
                    "objectClass: inetOrgPerson",
                    "uid: " + name,
                    "cn: " + name + " House",
                    "givenName: " + name,
                    "sn: House",
                    "mail: " + name + "@house.example",
                    "shadowExpire: " + (name.equals("old") ? "1000" : "-1"),
                    "entryUUID: 6b1c7a52-0c1e-4c0f-9d56-2a3c0f7b9e" + number++,
                    "userPassword: Lia-Lantern-7");
        }
        server.startListening();
        return server;
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void whoever_is_right_gets_in_so_that_a_no_below_means_something() throws Exception {
        assertThat(center.passwordFrom("127.4.0.1", "lia", "Lia-Lantern-7").statusCode())
                .isEqualTo(303);
        assertThat(center.passwordFrom("127.4.0.2", "tom", "Tom-Lichen-7").statusCode())
                .isEqualTo(303);
    }

    @Test
    void user_enumeration_between_sources_by_text_every_no_looks_the_same() throws Exception {
        String unknown = no("127.4.1.1", "nobody");
        for (String name : List.of("tom", "lia", "old", "lia@house.example")) {
            assertThat(no("127.4.1.2", name)).as(name).isEqualTo(unknown);
        }
    }

    private String no(String address, String name) throws Exception {
        HttpResponse<String> answer = center.passwordFrom(address, name, WRONG);
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body()
                .replace("\"" + name + "\"", "X")
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{2}\\b", "CODE");
    }

    @Test
    void user_enumeration_between_sources_by_time_every_no_takes_as_long() throws Exception {
        Map<String, List<Long>> times = new HashMap<>();
        for (int i = 0; i < 7; i++) {
            for (String name : List.of("ben", "lia@house.example", "nobody" + i)) {
                long begun = System.nanoTime();
                no("127.4." + (2 + i) + ".1", name);
                times.computeIfAbsent(
                                name.startsWith("nobody") ? "nobody" : name, _ -> new ArrayList<>())
                        .add(System.nanoTime() - begun);
            }
        }
        long unknown = median(times, "nobody");
        assertThat((double) median(times, "ben") / unknown).isBetween(0.4, 2.5);
        assertThat((double) median(times, "lia@house.example") / unknown).isBetween(0.4, 2.5);
    }

    private static long median(Map<String, List<Long>> all, String name) {
        List<Long> times = all.getOrDefault(name, List.of());
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The domain alone decides who is sent away, and what the page says of it. */
    @Test
    void user_enumeration_through_another_provider_known_and_unknown_are_sent_there_alike()
            throws Exception {
        List<String> answers = new ArrayList<>();
        for (String name : List.of("gus@corp.example", "nobody@corp.example")) {
            HttpResponse<String> answer = center.passwordFrom("127.4.0.3", name, WRONG);
            answers.add(
                    answer.statusCode()
                            + " "
                            + answer.headers()
                                    .firstValue("Location")
                                    .map(it -> URI.create(it).getHost())
                                    .orElse(answer.body().replaceAll("value=\"[^\"]*\"", "")));
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("idp.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "li*",
                "lia)(uid=*",
                "*)(objectClass=*",
                "\\6cia",
                "lia\\2a",
                "uid=lia,ou=people,dc=house"
            })
    void ldap_injection_a_typed_filter_finds_nobody(String name) throws Exception {
        assertThat(center.passwordFrom("127.4.0.4", name, "Lia-Lantern-7").statusCode())
                .isIn(401, 429);
        assertThat(center.passwordFrom("127.4.0.5", name, "Lia-Lantern-7").statusCode())
                .isNotEqualTo(303);
    }

    @Test
    void brute_force_of_somebody_of_a_directory_is_slowed_down() throws Exception {
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = center.passwordFrom("127.4.0.6", "old", WRONG + i).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "javascript:alert(1)"
            })
    void open_redirect_through_the_relay_state_of_another_provider(String relayState) {
        try (Surfer gus = new Surfer()) {
            Page page =
                    gus.post(
                            consumer,
                            Map.of(
                                    "SAMLResponse",
                                    idp.response("gus@corp.example", Instant.now())
                                            .recipient(
                                                    "https://us-east-1.signin.aws.amazon.com"
                                                            + URI.create(consumer).getPath())
                                            .audience(audience)
                                            .base64(),
                                    "RelayState",
                                    relayState));
            assertThat(page.status()).as(page.html()).isEqualTo(200);
            assertThat(page.address().getHost()).isEqualTo("start.patchbay.localhost");
            assertThat(page.address().getPath()).isEqualTo("/");
        }
    }
}
