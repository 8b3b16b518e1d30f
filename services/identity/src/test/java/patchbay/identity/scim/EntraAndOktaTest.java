package patchbay.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.identity.scim.Provisioner.body;

import org.junit.jupiter.api.Test;
import patchbay.identity.directory.GroupId;
import patchbay.identity.scim.Provisioner.Said;
import patchbay.wire.json.Json;

/**
 * What Entra ID and Okta send, request by request, in the forms that their public documentation
 * shows: <i>Tutorial: Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID</i>;
 * <i>Okta Developer, SCIM 2.0 Protocol Reference</i>.
 */
class EntraAndOktaTest {
    private final Provisioner scim = new Provisioner();

    @Test
    void entra_tests_the_connection_by_asking_for_nobody() {
        Said said = scim.get("/Users?filter=userName eq \"non-existent-7a0c-user\"");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.at("totalResults")).isEqualTo(new Json.Num("0"));
        assertThat(said.resources()).isEmpty();
    }

    @Test
    void entra_creates_changes_disables_and_deletes_a_user() {
        Said made =
                scim.post(
                        "/Users",
                        body(
                                """
                                {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User',
                                             'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
                                 'externalId': '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
                                 'userName': 'Test_User_ab6490ee@example.com',
                                 'active': true,
                                 'displayName': 'Test User',
                                 'emails': [{'primary': true, 'type': 'work', 'value': 'Test_User_fd0ea19b@example.com'}],
                                 'meta': {'resourceType': 'User'},
                                 'name': {'formatted': 'givenName familyName', 'familyName': 'familyName', 'givenName': 'givenName'},
                                 'roles': []}
                                """));
        assertThat(made.status()).isEqualTo(201);
        String user = "/Users/" + made.id();
        assertThat(
                        scim.get(
                                        "/Users?filter=externalId eq"
                                                + " \"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef\"")
                                .resources())
                .hasSize(1);

        Said changed =
                scim.patch(
                        user,
                        body(
                                """
                                {'op': 'Replace', 'path': 'emails[type eq \\u0022work\\u0022].value', 'value': 'updatedEmail@example.com'},
                                {'op': 'Replace', 'path': 'name.familyName', 'value': 'updatedFamilyName'},
                                {'op': 'Add', 'path': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', 'value': '7f2c'},
                                {'op': 'Add', 'path': 'phoneNumbers[type eq \\u0022mobile\\u0022].value', 'value': '+41 79 000 00 00'},
                                {'op': 'Add', 'path': 'addresses[type eq \\u0022work\\u0022].formatted', 'value': '1 Main St'}
                                """));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("emails", "0", "value"))
                .isEqualTo(new Json.Str("updatedEmail@example.com"));
        assertThat(changed.at("emails", "0", "primary")).isEqualTo(new Json.Bool(true));
        assertThat(changed.at("phoneNumbers", "0", "type")).isEqualTo(new Json.Str("mobile"));
        assertThat(changed.at(Schema.ENTERPRISE, "manager", "value"))
                .isEqualTo(new Json.Str("7f2c"));

        // The older form of Entra: truths are texts, and values without a path carry paths.
        assertThat(
                        scim.patch(user, body("{'op':'Replace','path':'active','value':'False'}"))
                                .at("active"))
                .isEqualTo(new Json.Bool(false));
        assertThat(
                        scim.patch(
                                        user,
                                        body(
                                                """
                                                {'op':'Add','value':{'name.givenName':'New','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department':'Care'}}
                                                """))
                                .at(Schema.ENTERPRISE, "department"))
                .isEqualTo(new Json.Str("Care"));
        assertThat(scim.delete(user).status()).isEqualTo(204);
    }

    @Test
    void entra_keeps_a_group_without_ever_seeing_its_members() {
        String ana = scim.person("ana").id();
        assertThat(
                        scim.get(
                                        "/Groups?excludedAttributes=members&filter=displayName eq"
                                                + " \"Agents\"")
                                .resources())
                .isEmpty();
        Said made =
                scim.post(
                        "/Groups",
                        body(
                                """
                                {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:Group'],
                                 'externalId': '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
                                 'displayName': 'Agents', 'meta': {'resourceType': 'Group'}}
                                """));
        String group = "/Groups/" + made.id();
        assertThat(scim.get(group + "?excludedAttributes=members").status()).isEqualTo(200);

        assertThat(
                        scim.patch(
                                        group,
                                        body(
                                                "{'op':'Add','path':'members','value':[{'$ref':null,'value':'"
                                                        + ana
                                                        + "'}]}"))
                                .status())
                .isEqualTo(204);
        assertThat(
                        scim.get(
                                        "/Groups?filter=id eq \""
                                                + made.id()
                                                + "\" and members eq \""
                                                + ana
                                                + "\"")
                                .resources())
                .hasSize(1);
        assertThat(
                        scim.patch(
                                        group,
                                        body(
                                                "{'op':'Replace','path':'displayName','value':'Leads'}"))
                                .status())
                .isEqualTo(204);
        assertThat(
                        scim.patch(
                                        group,
                                        body(
                                                "{'op':'Remove','path':'members','value':[{'$ref':null,'value':'"
                                                        + ana
                                                        + "'}]}"))
                                .status())
                .isEqualTo(204);
        assertThat(scim.house.directory.members(new GroupId(made.id()))).isEmpty();
    }

    @Test
    void okta_creates_updates_and_deactivates_a_user() {
        assertThat(
                        scim.get(
                                        "/Users?filter=userName eq"
                                                + " \"test.user@okta.local\"&startIndex=1&count=100")
                                .at("totalResults"))
                .isEqualTo(new Json.Num("0"));
        String with =
                """
                {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User'],
                 'userName': 'test.user@okta.local',
                 'name': {'givenName': 'Test', 'familyName': 'User'},
                 'emails': [{'primary': true, 'value': 'test.user@okta.local', 'type': 'work'}],
                 'displayName': 'Test User', 'locale': 'en-US', 'externalId': '00ujl29u0le5T6Aj10h7',
                 'groups': [], %s 'active': true}
                """;
        // Where Okta is set to sync passwords, AWS refuses the whole user.
        assertThat(scim.post("/Users", body(with.formatted("'password': '1mz050nq',"))).status())
                .isEqualTo(400);
        Said made = scim.post("/Users", body(with.formatted("")));
        assertThat(made.status()).isEqualTo(201);
        String user = "/Users/" + made.id();

        Said put =
                scim.put(
                        user,
                        body(
                                """
                                {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User'], 'id': '%s',
                                 'userName': 'test.user@okta.local',
                                 'name': {'givenName': 'Another', 'middleName': 'Excited', 'familyName': 'User'},
                                 'emails': [{'primary': true, 'value': 'test.user@okta.local', 'type': 'work'}],
                                 'displayName': 'Another User', 'active': true, 'groups': [],
                                 'meta': {'resourceType': 'User'}}
                                """
                                        .formatted(made.id())));
        assertThat(put.at("name", "middleName")).isEqualTo(new Json.Str("Excited"));
        Said off = scim.patch(user, body("{'op': 'replace', 'value': {'active': false}}"));
        assertThat(off.at("active")).isEqualTo(new Json.Bool(false));
    }

    @Test
    void okta_pushes_a_group_with_its_members() {
        String ana = scim.person("ana").id();
        String ben = scim.person("ben").id();
        Said made =
                scim.post(
                        "/Groups",
                        body(
                                """
                                {'schemas': ['urn:ietf:params:scim:schemas:core:2.0:Group'], 'displayName': 'Test SCIMv2',
                                 'members': [{'value': '%s', 'display': 'ana'}]}
                                """
                                        .formatted(ana)));
        assertThat(made.status()).isEqualTo(201);
        String group = "/Groups/" + made.id();

        assertThat(
                        scim.patch(
                                        group,
                                        body(
                                                """
                                                {'op': 'replace', 'value': {'id': '%s', 'displayName': 'Test SCIMv2 renamed'}}
                                                """
                                                        .formatted(made.id())))
                                .status())
                .isEqualTo(204);
        assertThat(
                        scim.patch(
                                        group,
                                        body(
                                                """
                                                {'op': 'remove', 'path': 'members[value eq \\u0022%s\\u0022]'},
                                                {'op': 'add', 'path': 'members', 'value': [{'value': '%s', 'display': 'ben'}]}
                                                """
                                                        .formatted(ana, ben)))
                                .status())
                .isEqualTo(204);
        assertThat(scim.house.directory.members(new GroupId(made.id())))
                .extracting(person -> person.id().text())
                .containsExactly(ben);
        // Okta's full replacement of members is what AWS does not know.
        assertThat(
                        scim.patch(
                                        group,
                                        body(
                                                "{'op':'replace','path':'members','value':[{'value':'"
                                                        + ana
                                                        + "'}]}"))
                                .status())
                .isEqualTo(400);
    }
}
