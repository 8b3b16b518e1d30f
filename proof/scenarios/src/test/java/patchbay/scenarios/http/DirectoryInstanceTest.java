package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instance with {@code EXISTING_DIRECTORY} over HTTP: its agents sign in with the password that
 * an LDAP directory knows, by binding there (rules 8.1, 8.2 and 8.9).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryInstanceTest {
    private static final String KIM = "uid=kim,ou=people,dc=house";
    private static final String KIMS = "Kim-Lantern-7";

    @SuppressWarnings("NullAway.Init") // by the first method below
    private InMemoryDirectoryServer ldap;

    @SuppressWarnings("NullAway.Init") // by the first method below
    private House house;

    @SuppressWarnings("NullAway.Init") // by the first method below
    private String directory;

    @SuppressWarnings("NullAway.Init") // by the first method below
    private String instance;

    @BeforeAll
    void the_people_of_an_ldap_directory_are_taken_over(@TempDir Path folder) throws Exception {
        ldap = ldap();
        house = House.open(folder, "portal.yaml", Map.of("ASSIGNMENTS", ""));
        String source =
                value(
                        "id",
                        own(
                                "/api/v1/identity-sources",
                                """
                                {"name":"House","kind":"ldap","password":"reader","settings":{
                                 "server":"ldap://127.0.0.1:%d","plain":"true","bindDn":"cn=reader",
                                 "peopleBase":"ou=people,dc=house"}}\
                                """
                                        .formatted(ldap.getListenPort()),
                                201));
        own("/api/v1/identity-sources/" + source + "/sync", "", 200);
        directory =
                value(
                        "IdentityStoreId",
                        house.json(
                                house.root(),
                                "sso",
                                "SWBExternalService.ListInstances",
                                "{}".getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> made = create("\"InstanceAlias\":\"house\",", directory);
        instance = value("Id", made);
        assertThat(user("kim", "{}").statusCode()).isEqualTo(200);
        assertThat(user("gone", "{}").statusCode()).isEqualTo(200);
    }

    private static InMemoryDirectoryServer ldap() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=house");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=reader", "reader");
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=house", "objectClass: domain", "dc: house");
        server.add("dn: ou=people,dc=house", "objectClass: organizationalUnit", "ou: people");
        for (String name : new String[] {"kim", "lee"}) {
            server.add(
                    "dn: uid=" + name + ",ou=people,dc=house",
                    "objectClass: inetOrgPerson",
                    "uid: " + name,
                    "cn: Kim House",
                    "givenName: Kim",
                    "sn: House",
                    "mail: " + name + "@house.example",
                    "entryUUID: 6b1c7a52-0c1e-4c0f-9d56-2a3c0f7b9e"
                            + (name.equals("kim") ? 11 : 12),
                    "userPassword: " + KIMS);
        }
        server.startListening();
        return server;
    }

    @AfterAll
    void close() {
        house.close();
        ldap.shutDown(true);
    }

    private HttpResponse<String> own(String path, String json, int status) {
        HttpResponse<String> answer = house.rest(house.root(), "patchbay", "POST", path, "", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return house.rest(house.root(), "connect", method, path, "", json);
    }

    private HttpResponse<String> create(String alias, String of) {
        return call(
                "PUT",
                "/instance",
                """
                {"IdentityManagementType":"EXISTING_DIRECTORY",%s "DirectoryId":"%s",
                 "InboundCallsEnabled":true,"OutboundCallsEnabled":true}\
                """
                        .formatted(alias, of));
    }

    private HttpResponse<String> user(String login, String identity) {
        return user(login, identity, "");
    }

    private HttpResponse<String> user(String login, String identity, String more) {
        String routing = value("Id", call("GET", "/routing-profiles-summary/" + instance, ""));
        String profiles = call("GET", "/security-profiles-summary/" + instance, "").body();
        Matcher agent = Pattern.compile("\\{[^}]*\"Name\":\"Agent\"[^}]*}").matcher(profiles);
        assertThat(agent.find()).as(profiles).isTrue();
        return call(
                "PUT",
                "/users/" + instance,
                """
                {"Username":"%s","IdentityInfo":%s,"PhoneConfig":{"PhoneType":"SOFT_PHONE"},%s
                 "SecurityProfileIds":["%s"],"RoutingProfileId":"%s"}\
                """
                        .formatted(login, identity, more, value("Id", agent.group()), routing));
    }

    private static String value(String name, HttpResponse<String> answer) {
        return value(name, answer.body());
    }

    private static String value(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    private Page signIn(Surfer browser, String name, String password) {
        return browser.submit(
                browser.open(house.at("house.my.connect", "/agent-app-v2")),
                "sign-in",
                Map.of("username", name, "password", password));
    }

    @Test
    void an_agent_binds_with_the_password_that_the_directory_knows_at_this_moment()
            throws LDAPException {
        try (Surfer kim = new Surfer()) {
            assertThat(signIn(kim, "kim", "Not-Kims-2026").body("data-page"))
                    .isEqualTo("instance-sign-in");

            Page desk = signIn(kim, "kim", KIMS);

            assertThat(desk.body("data-page")).as(desk.html()).isEqualTo("agent-desk");
            assertThat(desk.body("data-agent")).isEqualTo("kim");
        }
        ldap.modify(
                KIM, new Modification(ModificationType.REPLACE, "userPassword", "Other-9-Lamp"));
        try (Surfer kim = new Surfer()) {
            assertThat(signIn(kim, "kim", KIMS).body("data-page")).isEqualTo("instance-sign-in");
            assertThat(signIn(kim, "kim", "Other-9-Lamp").body("data-page"))
                    .isEqualTo("agent-desk");
        }
        ldap.modify(KIM, new Modification(ModificationType.REPLACE, "userPassword", KIMS));
    }

    @Test
    void who_is_in_one_of_the_two_alone_does_not_come_in() {
        try (Surfer stranger = new Surfer()) {
            Page unknown = signIn(stranger, "lee", KIMS);
            assertThat(unknown.body("data-page"))
                    .as("in the directory, and no user here")
                    .isEqualTo("instance-sign-in");
            Page gone = signIn(stranger, "gone", KIMS);
            assertThat(gone.body("data-page")).isEqualTo("instance-sign-in");
            assertThat(gone.text("message")).isEqualTo(unknown.text("message"));
        }
    }

    @Test
    void the_directory_is_a_known_one_and_its_name_the_alias_where_none_is_given() {
        HttpResponse<String> named = create("", directory);
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(call("GET", "/instance/" + value("Id", named), "").body())
                .contains("\"InstanceAlias\":\"" + directory.substring(2) + "\"");

        HttpResponse<String> again = create("", directory);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("is already in use");
        assertThat(create("\"InstanceAlias\":\"elsewhere\",", "d-0000000000").statusCode())
                .isEqualTo(404);
        assertThat(create("\"InstanceAlias\":\"d-beginning\",", directory).statusCode())
                .isEqualTo(400);
        assertThat(create("\"InstanceAlias\":\"HOUSE\",", directory).body())
                .as("case does not count")
                .contains("is already in use");
    }

    @Test
    void a_user_has_neither_a_password_nor_needs_a_name() {
        HttpResponse<String> refused = user("mia", "{}", "\"Password\":\"Correct-horse-7\",");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Password is not required for this directory type");

        assertThat(user("mia", "{}", "\"DirectoryUserId\":\"S-1-5-21\",").statusCode())
                .isEqualTo(200);
        assertThat(user("mia", "{}").statusCode()).isEqualTo(409);
    }
}
