package patchbay.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.identity.scim.Provisioner.body;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.identity.scim.Provisioner.Said;

/** What strangers try at the SCIM server. */
class ScimAttacksTest {
    private final Provisioner scim = new Provisioner();

    @Test
    void a_token_of_another_tenant_opens_nothing() {
        String foreign = new Provisioner().token;

        assertThat(scim.send("GET", "/Users", "", List.of("Bearer " + foreign)).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_at_the_address_of_another_tenant_opens_nothing() {
        scim.tenant = new Provisioner().tenant;

        assertThat(scim.get("/Users").status()).isEqualTo(401);
    }

    @Test
    void a_token_of_a_tenant_that_was_disabled_opens_nothing_ever_again() {
        scim.provisioning.disable();
        assertThat(scim.get("/Users").status()).isEqualTo(401);

        scim.provisioning.enable();
        assertThat(scim.get("/Users").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_opens_nothing() {
        scim.provisioning.revokeToken(scim.provisioning.tokens().getFirst().id());

        assertThat(scim.get("/Users").status()).isEqualTo(401);
    }

    @Test
    void a_token_is_good_for_a_year_and_reminds_of_its_end() {
        scim.house.pass(Duration.ofDays(274));
        assertThat(state()).isEqualTo(ScimToken.State.ACTIVE);
        scim.house.pass(Duration.ofDays(2));
        assertThat(state()).isEqualTo(ScimToken.State.EXPIRES_SOON);
        assertThat(scim.get("/Users").status()).isEqualTo(200);
        scim.house.pass(Duration.ofDays(90));

        assertThat(state()).isEqualTo(ScimToken.State.EXPIRED);
        assertThat(scim.get("/Users").status()).isEqualTo(401);
    }

    private ScimToken.State state() {
        return scim.provisioning.tokens().getFirst().state(scim.house.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic dXNlcjpwYXNz",
                "Bearer ' or '1'='1",
                "Token x",
                "Bearer x y"
            })
    void another_header_opens_nothing(String header) {
        assertThat(scim.send("GET", "/Users", "", List.of(header)).status()).isEqualTo(401);
    }

    @Test
    void two_headers_open_nothing_even_if_one_is_right() {
        assertThat(
                        scim.send("GET", "/Users", "", List.of("Bearer x", "Bearer " + scim.token))
                                .status())
                .isEqualTo(401);
        assertThat(scim.send("GET", "/Users", "", List.of()).status()).isEqualTo(401);
    }

    @Test
    void the_hash_of_a_token_is_no_token() {
        String hash = scim.provisioning.tokens().getFirst().hash();

        assertThat(hash).doesNotContain(scim.token);
        assertThat(scim.send("GET", "/Users", "", List.of("Bearer " + hash)).status())
                .isEqualTo(401);
    }

    @Test
    void no_refusal_repeats_a_token_and_no_request_prints_a_body() {
        Said refused = scim.send("GET", "/Users", "", List.of("Bearer my-wrong-token"));

        assertThat(refused.toString()).doesNotContain("my-wrong-token");
        assertThat(scim.events.toString()).doesNotContain("my-wrong-token");
    }

    @Test
    void there_are_never_more_than_two_tokens() {
        assertThat(scim.provisioning.createToken("x")).isInstanceOf(TokenOutcome.Created.class);
        assertThat(scim.provisioning.createToken("x")).isInstanceOf(TokenOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{'schemas':['x'],'schemas':['y']}",
                "{'userName':'a'} {'userName':'b'}",
                "{'schemas':'urn:ietf:params:scim:schemas:core:2.0:User'}",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':{'$ne':''}}",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':['a']}",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'name':'x'}",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'__proto__':{'a':1}}"
            })
    void json_that_is_no_person_is_refused_plainly(String text) {
        Said refused = scim.post("/Users", body(text));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).doesNotContain("patchbay", "Exception", "jackson");
    }

    @Test
    void a_body_of_ten_thousand_brackets_is_refused() {
        assertThat(scim.post("/Users", "[".repeat(10_000)).status()).isEqualTo(400);
    }

    @Test
    void a_person_cannot_make_themselves_administrator() {
        Said made =
                scim.post(
                        "/Users",
                        body(
                                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],"
                                        + "'userName':'eve','displayName':'E','name':{'givenName':'E',"
                                        + "'familyName':'F'},'administrator':true}"));

        assertThat(made.status()).isEqualTo(400);
        assertThat(scim.house.directory.person("eve")).isEmpty();
    }

    @Test
    void a_filter_with_a_thousand_terms_ends_at_once() {
        String filter = "userName eq \"a\"" + " and userName eq \"a\"".repeat(1000);

        assertThat(scim.get("/Users?filter=" + filter).status()).isEqualTo(400);
        assertThat(scim.get("/Users?filter=userName eq \"" + "\\\\".repeat(50_000)).status())
                .isEqualTo(400);
    }
}
