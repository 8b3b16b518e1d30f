package patchbay.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.identity.scim.Provisioner.body;
import static patchbay.identity.scim.Provisioner.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;
import patchbay.identity.scim.Provisioner.Said;
import patchbay.wire.json.Json;

/** Rules 7.29 to 7.32, one by one. */
class ScimServerTest {
    private static final String USER = "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User']";
    private static final String NAMES =
            "'userName':'ana','displayName':'A','name':{'givenName':'A','familyName':'B'}";

    private final Provisioner scim = new Provisioner();

    @Test
    void the_configuration_says_what_is_supported_and_the_famous_fifty() {
        Said config = scim.get("/ServiceProviderConfig");

        assertThat(config.at("patch", "supported")).isEqualTo(new Json.Bool(true));
        assertThat(config.at("bulk", "supported")).isEqualTo(new Json.Bool(false));
        assertThat(config.at("bulk", "maxOperations")).isEqualTo(new Json.Num("1"));
        assertThat(config.at("bulk", "maxPayloadSize")).isEqualTo(new Json.Num("1048576"));
        assertThat(config.at("filter", "maxResults")).isEqualTo(new Json.Num("50"));
        assertThat(config.at("authenticationSchemes", "0", "type"))
                .isEqualTo(new Json.Str("oauthbearertoken"));
        assertThat(scim.get("/Schemas").resources()).hasSize(3);
        assertThat(scim.get("/ResourceTypes/User").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Me", "/Bulk", "/Nothing", "/Users/x/y", ""})
    void what_is_not_served_is_not_found(String path) {
        assertThat(scim.get(path).status()).isEqualTo(404);
    }

    @Test
    void searching_by_post_is_not_supported() {
        assertThat(scim.post("/Users/.search", "{}").status()).isEqualTo(400);
    }

    @Test
    void a_person_comes_back_as_they_were_given() {
        Said made =
                scim.post(
                        "/Users",
                        body(
                                "{"
                                        + USER
                                        + ","
                                        + NAMES
                                        + ",'title':'Agent','addresses':[{'locality':'Bern',"
                                        + "'type':'work'}],'roles':[{'value':'lead'}],"
                                        + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':"
                                        + "{'department':'Care','manager':{'value':'9'}}}"));

        assertThat(made.status()).isEqualTo(201);
        Said read = scim.get("/Users/" + made.id());
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.at("addresses", "0", "locality")).isEqualTo(new Json.Str("Bern"));
        assertThat(read.at(Schema.ENTERPRISE))
                .isEqualTo(json("{'department':'Care','manager':{'value':'9'}}"));
        assertThat(read.at("active")).isEqualTo(new Json.Bool(true));
        assertThat(read.at("meta", "resourceType")).isEqualTo(new Json.Str("User"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'userName':'ana'",
                NAMES + ",'emails':[{'value':'a@example.com','type':'work'}]",
                NAMES + ",'emails':[{'value':'a@b.co','primary':true},{'value':'b@b.co'}]",
                NAMES + ",'emails':[{'value':'a@b.co','primary':true,'display':'a'}]",
                NAMES + ",'groups':[{'value':'x'}]",
                NAMES + ",'password':'Secret-1-Secret'",
                NAMES + ",'ims':[{'value':'x'}]",
                NAMES + ",'photos':[{'value':'x'}]",
                NAMES + ",'x509Certificates':[{'value':'x'}]",
                NAMES + ",'entitlements':[{'value':'x'}]",
                NAMES + ",'title':7",
                NAMES + ",'active':'perhaps'",
                NAMES + ",'website':'https://x'",
                NAMES + ",'enterprise':{'department':'x'}"
            })
    void a_person_beyond_the_schema_is_refused(String members) {
        Said refused = scim.post("/Users", body("{" + USER + "," + members + "}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail())
                .startsWith("Request is unparsable, syntactically incorrect, or violates schema");
        assertThat(scim.house.directory.countPeople()).isZero();
    }

    @Test
    void an_empty_list_of_groups_asks_for_nothing() {
        assertThat(scim.post("/Users", body("{" + USER + "," + NAMES + ",'groups':[]}")).status())
                .isEqualTo(201);
    }

    @Test
    void a_name_an_address_and_an_external_id_belong_to_one_person() {
        Said ana = scim.person("ana");
        Said ben = scim.person("ben");

        assertThat(scim.person("ANA").status()).isEqualTo(409);
        assertThat(scim.patch("/Users/" + ben.id(), op("replace", "userName", "'Ana'")).status())
                .isEqualTo(409);
        assertThat(ana.status()).isEqualTo(201);
    }

    @Test
    void lists_go_by_cursor_to_their_end() {
        for (String name : List.of("a", "b", "c")) {
            scim.person(name);
        }
        Said first = scim.get("/Users?count=2&cursor");
        Said second = scim.get("/Users?count=2&cursor=" + first.body().text("nextCursor"));

        assertThat(first.resources()).hasSize(2);
        assertThat(first.body().get("totalResults")).isEmpty();
        assertThat(second.resources()).hasSize(1);
        assertThat(second.body().get("nextCursor")).isEmpty();
    }

    @Test
    void lists_without_a_cursor_are_counted_from_one() {
        for (String name : List.of("a", "b", "c")) {
            scim.person(name);
        }
        Said page = scim.get("/Users?startIndex=3&count=50");

        assertThat(page.at("totalResults")).isEqualTo(new Json.Num("3"));
        assertThat(page.at("startIndex")).isEqualTo(new Json.Num("3"));
        assertThat(page.at("itemsPerPage")).isEqualTo(new Json.Num("1"));
        assertThat(page.at("Resources", "0", "userName")).isEqualTo(new Json.Str("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count=0",
                "count=101",
                "count=x",
                "cursor=*",
                "filter=userName sw \"a\"",
                "filter=userName eq \"a\" or userName eq \"b\"",
                "filter=title eq \"x\"",
                "filter=(userName eq \"a\")",
                "filter=userName eq a",
                "filter=manager eq \"x\"",
                "filter=userName eq \"a\" and",
                "filter=userName eq \"\\u0000\""
            })
    void a_list_asked_for_otherwise_is_refused(String query) {
        assertThat(scim.get("/Users?" + query).status()).isEqualTo(400);
    }

    @Test
    void filters_find_people() {
        Said ana = scim.person("ana");
        scim.person("ben");
        Said group = scim.group("Agents");
        scim.patch("/Groups/" + group.id(), op("add", "members", "[{'value':'" + ana.id() + "'}]"));
        scim.patch(
                "/Users/" + ana.id(), op("add", Schema.ENTERPRISE + ":manager", "{'value':'m'}"));

        for (String filter :
                List.of(
                        "userName eq \"ANA\"",
                        "externalId eq \"ext-ana\"",
                        "USERNAME EQ \"ana\" AND externalId eq \"ext-ana\"",
                        "groups.value eq \"" + group.id() + "\"",
                        "id eq \"" + ana.id() + "\" and manager eq \"m\"",
                        Schema.USER + ":userName eq \"ana\"")) {
            assertThat(scim.get("/Users?filter=" + filter).resources())
                    .as(filter)
                    .extracting(found -> ((Json.Obj) found).text("id"))
                    .containsExactly(ana.id());
        }
        assertThat(
                        scim.get("/Users?filter=id eq \"" + ana.id() + "\" and manager eq \"n\"")
                                .resources())
                .isEmpty();
    }

    @Test
    void filters_find_groups_and_members_are_never_told() {
        Said ana = scim.person("ana");
        Said group = scim.group("Agents");
        scim.patch("/Groups/" + group.id(), op("add", "members", "[{'value':'" + ana.id() + "'}]"));

        for (String filter :
                List.of(
                        "displayName eq \"agents\"",
                        "members.value eq \"" + ana.id() + "\"",
                        "id eq \"" + group.id() + "\" and members eq \"" + ana.id() + "\"")) {
            Said found = scim.get("/Groups?filter=" + filter);
            assertThat(found.resources()).as(filter).hasSize(1);
            assertThat(found.at("Resources", "0", "members")).isEqualTo(new Json.Arr(List.of()));
        }
    }

    @Test
    void a_person_is_overwritten_whole_but_for_what_scim_does_not_know() {
        Said ana = scim.person("ana");
        var person = scim.house.directory.person(new PersonId(ana.id())).orElseThrow();
        scim.house.directory.change(
                person.with(
                        person.profile()
                                .with(patchbay.identity.directory.Attribute.WEBSITE, "https://a")));

        Said put = scim.put("/Users/" + ana.id(), body("{" + USER + "," + NAMES + "}"));

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.body().get("emails")).isEmpty();
        assertThat(put.body().get("externalId")).isEmpty();
        assertThat(
                        scim.house
                                .directory
                                .person(new PersonId(ana.id()))
                                .orElseThrow()
                                .profile()
                                .value(patchbay.identity.directory.Attribute.WEBSITE))
                .isEqualTo("https://a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove'}",
                "{'op':'remove','path':'userName'}",
                "{'op':'remove','path':'active'}",
                "{'op':'move','path':'title','value':'x'}",
                "{'op':'add','path':'title'}",
                "{'op':'add','value':'x'}",
                "{'op':'replace','path':'active','value':true},{'op':'replace','path':'active','value':false}",
                "{'op':'replace','path':'emails[type sw \\u0022w\\u0022].value','value':'x'}",
                "{'op':'replace','path':'photos','value':[{'value':'x'}]}",
                "{'op':'replace','path':'displayName','value':''}",
                "{'op':'replace','path':'nothing','value':'x'}",
                "{'op':'replace','path':'title[type eq \\u0022x\\u0022]','value':'x'}"
            })
    void a_patch_beyond_the_rules_changes_nothing(String operation) {
        Said ana = scim.person("ana");

        assertThat(scim.patch("/Users/" + ana.id(), body(operation)).status()).isEqualTo(400);
        assertThat(scim.get("/Users/" + ana.id()).body()).isEqualTo(ana.body());
    }

    @Test
    void a_patch_removes_what_its_choice_fits() {
        Said ana = scim.person("ana");

        scim.patch(
                "/Users/" + ana.id(),
                body("{'op':'remove','path':'emails[type eq \\u0022home\\u0022]'}"));
        assertThat(scim.get("/Users/" + ana.id()).body().list("emails")).hasSize(1);
        scim.patch(
                "/Users/" + ana.id(),
                body("{'op':'remove','path':'emails[type eq \\u0022work\\u0022]'}"));
        assertThat(scim.get("/Users/" + ana.id()).body().list("emails")).isEmpty();
    }

    @Test
    void somebody_made_inactive_is_disabled() {
        Said ana = scim.person("ana");

        scim.patch("/Users/" + ana.id(), op("replace", "active", "false"));

        assertThat(scim.house.directory.person("ana").orElseThrow().enabled()).isFalse();
    }

    @Test
    void a_group_is_never_emptied_or_filled_at_once() {
        Said ana = scim.person("ana");
        Said group = scim.group("Agents");
        String member = "[{'value':'" + ana.id() + "'}]";
        String path = "/Groups/" + group.id();

        assertThat(scim.patch(path, op("add", "members", member)).status()).isEqualTo(204);
        assertThat(scim.patch(path, body("{'op':'remove','path':'members'}")).status())
                .isEqualTo(400);
        assertThat(scim.patch(path, op("replace", "members", member)).status()).isEqualTo(400);
        assertThat(scim.patch(path, op("replace", "description", "'x'")).status()).isEqualTo(400);
        assertThat(scim.house.directory.members(new GroupId(group.id()))).hasSize(1);
    }

    @Test
    void a_hundred_memberships_change_in_one_request_and_no_more() {
        Said group = scim.group("Agents");
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            members.append(members.isEmpty() ? "" : ",")
                    .append("{'value':'")
                    .append(scim.person("p" + i).id())
                    .append("'}");
        }
        String path = "/Groups/" + group.id();
        String hundred = members.substring(members.indexOf(",") + 1);

        assertThat(scim.patch(path, op("add", "members", "[" + members + "]")).status())
                .isEqualTo(400);
        assertThat(scim.patch(path, op("add", "members", "[" + hundred + "]")).status())
                .isEqualTo(204);
        assertThat(scim.house.directory.members(new GroupId(group.id()))).hasSize(100);
    }

    @Test
    void a_member_who_is_nobody_stops_the_whole_request() {
        Said ana = scim.person("ana");
        Said group = scim.group("Agents");
        String nobody = "00000000-0000-4000-8000-000000000000";

        Said refused =
                scim.patch(
                        "/Groups/" + group.id(),
                        op("add", "members", "[{'value':'" + ana.id() + "'}]")
                                + ","
                                + op("add", "members", "[{'value':'" + nobody + "'}]")
                                + ","
                                + op("replace", "displayName", "'Other'"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(scim.house.directory.members(new GroupId(group.id()))).isEmpty();
        assertThat(scim.get("/Groups/" + group.id()).at("displayName"))
                .isEqualTo(new Json.Str("Agents"));
    }

    @Test
    void a_group_as_member_is_noted_and_counts_for_nothing() {
        Said outer = scim.group("Outer");
        Said inner = scim.group("Inner");

        assertThat(
                        scim.patch(
                                        "/Groups/" + outer.id(),
                                        op("add", "members", "[{'value':'" + inner.id() + "'}]"))
                                .status())
                .isEqualTo(204);
        assertThat(scim.house.directory.memberships().nestedIn(new GroupId(outer.id()))).hasSize(1);
        assertThat(scim.house.directory.members(new GroupId(outer.id()))).isEmpty();
    }

    @Test
    void a_group_is_overwritten_with_its_members() {
        Said ana = scim.person("ana");
        Said ben = scim.person("ben");
        Said group = scim.group("Agents");
        String path = "/Groups/" + group.id();
        scim.patch(path, op("add", "members", "[{'value':'" + ana.id() + "'}]"));

        Said put =
                scim.put(
                        path,
                        body(
                                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],"
                                        + "'displayName':'Leads','members':[{'value':'"
                                        + ben.id()
                                        + "'}]}"));

        assertThat(put.at("displayName")).isEqualTo(new Json.Str("Leads"));
        assertThat(scim.house.directory.members(new GroupId(group.id())))
                .extracting(person -> person.id().text())
                .containsExactly(ben.id());
    }

    @Test
    void who_was_removed_is_not_found() {
        Said ana = scim.person("ana");

        assertThat(scim.delete("/Users/" + ana.id()).status()).isEqualTo(204);
        assertThat(scim.delete("/Users/" + ana.id()).status()).isEqualTo(404);
        assertThat(scim.get("/Users/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void changes_are_events_and_reading_is_none() {
        Said ana = scim.person("ana");
        scim.get("/Users/" + ana.id());
        scim.person("ana");

        assertThat(scim.events)
                .extracting(event -> event.name())
                .containsExactly("CreateUser", "CreateUser");
    }

    private static String op(String op, String path, String value) {
        return body("{'op':'" + op + "','path':'" + path + "','value':" + value + "}");
    }
}
