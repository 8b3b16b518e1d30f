package patchbay.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.RoleSessionName;
import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/** The condition keys of a trust policy, each made to decide (rules 4.2 to 4.5). */
final class SamlKeysTest {
    private static final String PERSON = "urn:oid:1.3.6.1.4.1.5923.1.1.1.";

    private final House house = new House();

    @ParameterizedTest
    @CsvSource({
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.1,  saml:edupersonaffiliation",
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.2,  saml:edupersonnickname",
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.4,  saml:edupersonorgunitdn",
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.7,  saml:edupersonentitlement",
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.9,  saml:edupersonscopedaffiliation",
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.10, saml:edupersontargetedid",
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.11, saml:edupersonassurance",
        "urn:oid:1.3.6.1.4.1.5923.1.2.1.2,  saml:eduorghomepageuri",
        "urn:oid:1.3.6.1.4.1.5923.1.2.1.3,  saml:eduorgidentityauthnpolicyuri",
        "urn:oid:1.3.6.1.4.1.5923.1.2.1.4,  saml:eduorglegalname",
        "urn:oid:1.3.6.1.4.1.5923.1.2.1.5,  saml:eduorgsuperioruri",
        "urn:oid:1.3.6.1.4.1.5923.1.2.1.6,  saml:eduorgwhitepagesuri",
        "urn:oid:2.5.4.3, saml:cn",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name, saml:name",
        "http://schemas.xmlsoap.org/claims/CommonName, saml:commonName",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname, saml:givenName",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname, saml:surname",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress, saml:mail",
        "http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid, saml:uid",
        "2.5.4.3, saml:commonName",
        "2.5.4.4, saml:surname",
        "2.4.5.42, saml:givenName",
        "2.5.4.42, saml:givenName",
        "2.5.4.45, saml:x500UniqueIdentifier",
        "0.9.2342.19200300100.1.1, saml:uid",
        "0.9.2342.19200300100.1.3, saml:mail",
        "0.9.2342.19200300.100.1.45, saml:organizationStatus"
    })
    void an_attribute_becomes_a_list(String attribute, String key) {
        house.trust(condition("ForAnyValue:StringEquals", key, "second"));

        assertThat(allowed()).isFalse();
        house.attribute(attribute, "first", "second");
        assertThat(allowed()).isTrue();
        house.trust(condition("ForAllValues:StringEquals", key, "second"));
        assertThat(allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        PERSON + "3, saml:edupersonorgdn",
        PERSON + "5, saml:edupersonprimaryaffiliation",
        PERSON + "6, saml:edupersonprincipalname",
        PERSON + "8, saml:edupersonprimaryorgunitdn"
    })
    void an_attribute_becomes_one_value(String attribute, String key) {
        house.trust(condition("StringEquals", key, "staff"));

        assertThat(allowed()).isFalse();
        house.attribute(attribute, "staff");
        assertThat(allowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "saml:aud, https://signin.aws.amazon.com/saml",
        "SAML:aud, https://signin.aws.amazon.com/saml",
        "saml:iss, https://idp.example.com/saml/1",
        "saml:sub, ana@example.com",
        "saml:sub_type, urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
        "saml:doc, 111122223333/Connect-SSO",
        "sts:RoleSessionName, ana@example.com",
        "aws:FederatedProvider, arn:aws:iam::111122223333:saml-provider/Connect-SSO",
        "aws:RequestedRegion, us-east-1"
    })
    void what_the_request_and_the_assertion_say_of_themselves(String key, String value) {
        house.trust(condition("StringEquals", key, value));
        assertThat(allowed()).isTrue();
        house.trust(condition("StringEquals", key, value + "x"));
        assertThat(allowed()).isFalse();
    }

    @Test
    void the_name_qualifier_tells_providers_apart() {
        String qualifier = NameQualifier.of(House.ISSUER, "111122223333", "Connect-SSO");

        house.trust(condition("StringEquals", "saml:namequalifier", qualifier));

        assertThat(allowed()).isTrue();
    }

    @Test
    void tags_source_identity_and_length_are_keys_of_the_request() {
        house.sends("PrincipalTag:Team", "voice")
                .sends("TransitiveTagKeys", "Team")
                .sends("SourceIdentity", "ana");

        for (String[] each :
                new String[][] {
                    {"StringEquals", "aws:RequestTag/team", "voice"},
                    {"ForAllValues:StringEquals", "aws:TagKeys", "Team"},
                    {"ForAnyValue:StringEquals", "sts:TransitiveTagKeys", "Team"},
                    {"StringEquals", "sts:SourceIdentity", "ana"}
                }) {
            house.trust(condition(each[0], each[1], each[2]));
            assertThat(allowed()).as(each[1]).isTrue();
            house.trust(condition(each[0], each[1], each[2] + "x"));
            assertThat(allowed()).as(each[1]).isFalse();
        }
    }

    @Test
    void the_length_asked_for_is_a_key() {
        house.trust(condition("NumericEquals", "sts:DurationSeconds", "1800"));

        assertThat(house.decide(house.lasting(Duration.ofMinutes(30))))
                .isInstanceOf(AssumeRoleOutcome.Granted.class);
        assertThat(house.decide(house.lasting(Duration.ofMinutes(15))))
                .isInstanceOf(AssumeRoleOutcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "saml:sub, ana@example.com, true",
        "saml:sub_type, urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress, true",
        "saml:aud, https://signin.aws.amazon.com/saml, false",
        "saml:iss, https://idp.example.com/saml/1, false",
        "saml:doc, 111122223333/Connect-SSO, false",
        "aws:PrincipalArn, arn:aws:iam::111122223333:role/Connect-SSO, true",
        "aws:PrincipalType, AssumedRole, true",
        "aws:username, ana@example.com, false",
        "aws:SourceIdentity, ana, true",
        "aws:PrincipalTag/Team, voice, true"
    })
    void what_lives_on_in_the_session_decides_later_calls(
            String key, String value, boolean survives) {
        house.sends("PrincipalTag:Team", "voice").sends("SourceIdentity", "ana");
        house.trust(
                House.trustPolicy(
                        "sts:AssumeRoleWithSAML sts:TagSession sts:SetSourceIdentity",
                        House.GLOBAL));
        Caller.RoleSession session = ((AssumeRoleOutcome.Granted) house.decide()).session();
        House.done(
                house.roles.create(
                        Roles.Draft.of(
                                Partition.AWS,
                                House.ACCOUNT,
                                "Next",
                                ("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                                + "\"Principal\":{\"AWS\":\"%s\"},"
                                                + "\"Action\":\"sts:*\",\"Condition\":"
                                                + "{\"StringEquals\":{\"%s\":\"%s\"}}}]}")
                                        .formatted(House.ROLE, key, value))));

        var reply =
                house.assumeRole()
                        .assume(
                                call(session),
                                new AssumeRole.Wish(
                                        "arn:aws:iam::111122223333:role/Next",
                                        new RoleSessionName("next"),
                                        Optional.empty(),
                                        SamlRequest.SessionPolicies.NONE,
                                        Map.of(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty()));

        assertThat(reply instanceof Reply.Done).isEqualTo(survives);
    }

    private Call call(Caller caller) {
        return new Call(
                caller,
                "sts",
                "AssumeRole",
                new Region("us-east-1"),
                house.now,
                "request",
                "192.0.2.1",
                "test",
                true);
    }

    private boolean allowed() {
        return house.decide() instanceof AssumeRoleOutcome.Granted;
    }

    private static String condition(String operator, String key, String value) {
        return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
         "Principal":{"Federated":"%s"},"Action":"sts:*",
         "Condition":{"%s":{"%s":"%s"}}}]}
        """
                .formatted(House.PROVIDER, operator, key, value);
    }
}
