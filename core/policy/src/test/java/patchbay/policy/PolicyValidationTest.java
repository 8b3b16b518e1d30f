package patchbay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.policy.PolicyParse.Malformed;

/** 2.15: which fault speaks, in which words. Single quotes stand for double ones in the tables. */
class PolicyValidationTest {
    private static final String IAM_PATH =
            "IAM resource path must either be \"*\" or start with user/, federated-user/, role/,"
                    + " group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/,"
                    + " saml-provider/, oidc-provider/, report/, access-report/.";

    private static String message(PolicyType type, String document) {
        return PolicyDocument.validate(type, document) instanceof Malformed malformed
                ? malformed.message()
                : "valid";
    }

    private static String statement(String members) {
        return "{'Version':'2012-10-17','Statement':{%s}}".formatted(members).replace('\'', '"');
    }

    @Tag("G1")
    @Tag("G3")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "this is not JSON",
                "",
                "[]",
                "{'Version':'2012-10-17'}",
                "{'Version':'2012-10-17','Statement':[]}",
                "{'Version':'2012-10-17','Statement':['x']}",
                "{'Version':'2013-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*'},'More':1}",
                "{'Version':'2012-10-17','Id':[],'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Effect':'Deny','Action':'*','Resource':'*'}}",
                "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*'}} {}",
                "{'Version':'2012-10-17','Statement':{'effect':'Allow','Action':'*','Resource':'*'}}",
            })
    void what_is_no_policy_has_syntax_errors(String document) {
        assertThat(message(PolicyType.MANAGED, document.replace('\'', '"')))
                .isEqualTo("Syntax errors in policy.");
    }

    @Tag("G4")
    @Tag("G9")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'Effect':'Permit','Action':'*','Resource':'*'",
                "'Action':'*','Resource':'*'",
                "'Effect':'Allow','Action':'*','Resource':'*','More':'x'",
                "'Effect':'Allow','Action':'*','NotAction':[],'Resource':'*'",
                "'Effect':'Allow','Action':'*','Resource':'*','NotResource':[]",
                "'Effect':'Allow','Action':{},'Resource':'*'",
                "'Effect':'Allow','Action':[['*']],'Resource':'*'",
                "'Effect':'Allow','Action':'*','Resource':['*',{}]",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':[]",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'a':'b'}",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'x':{'a':'1'}}",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'DateLessThan':{'a':{}}}",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'ForAnyValue::StringEquals':{'a':'1'}}",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'NullIfExists':{'a':'true'}}",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'stringequals':{'a':'b'}}",
                "'Effect':'Allow','Sid':{},'Action':'*','Resource':'*'",
                "'Effect':'Allow','Action':null,'Resource':'*'",
                "'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'a':null}}",
            })
    void a_statement_out_of_shape_has_syntax_errors(String members) {
        assertThat(message(PolicyType.MANAGED, statement(members)))
                .isEqualTo("Syntax errors in policy.");
    }

    @Tag("G5")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'Effect':'allow','Action':'*','Resource':'*' | The policy failed legacy parsing
                    'Effect':'Allow','Action':'*','Resource':'arn:aws:s3::bucket' | The policy failed legacy parsing
                    'Effect':'Allow','Action':'*','NotResource':'arn:aws:s3::bucket' | The policy failed legacy parsing
                    'Effect':'Allow','Action':'*','Resource':'arn:aws::::bucket' | The policy failed legacy parsing
                    'Effect':'Allow','Action':'*','Resource':'arn:aws::bucket' | The policy failed legacy parsing
                    'Effect':'Allow','Resource':'arn:aws:s3::bucket' | The policy failed legacy parsing
                    'Effect':'Allow','Condition':{'DateLessThan':{'a':'soon'}} | The policy failed legacy parsing
                    'Effect':'Allow','Action':'*','Resource':'arn:error:s3:::b','Condition':{'DateLessThan':{'a':'soon'}} | The policy failed legacy parsing
                    'Effect':'Allow','Resource':'arn:aws:s3:::b' | Policy statement must contain actions.
                    'Effect':'Allow','Action':[],'Resource':'arn:aws:s3:::b' | Policy statement must contain actions.
                    'Effect':'Allow' | Policy statement must contain actions.
                    'Effect':'Allow','Action':'s3:Get','Resource':'nothing' | Resource nothing must be in ARN format or "*".
                    'Effect':'Allow','Action':'s3:Get','Resource':'' | Resource  must be in ARN format or "*".
                    'Effect':'Allow','Action':'nonsense','Resource':'nothing' | Resource nothing must be in ARN format or "*".
                    'Effect':'Allow','Action':'s3:Get','Resource':'a:b' | Partition "b" is not valid for resource "arn:b:*:*:*:*".
                    'Effect':'Allow','Action':'s3:Get','Resource':'a:b:c' | Partition "b" is not valid for resource "arn:b:c:*:*:*".
                    'Effect':'Allow','Action':'s3:Get','Resource':'a:b:c:d:e:f:g' | Partition "b" is not valid for resource "arn:b:c:d:e:f:g".
                    'Effect':'Allow','Action':'s3:Get','Resource':'aws:s3:::bucket' | Partition "s3" is not valid for resource "arn:s3:::bucket:*".
                    'Effect':'Allow','Action':'s3:Get','Resource':['arn:error:s3:::b','arn:error:s3::b'] | Partition "error" is not valid for resource "arn:error:s3:::b".
                    'Effect':'Allow','Action':'s3:Get','Resource':'arn:aws' | Resource vendor must be fully qualified and cannot contain regexes.
                    'Effect':'Allow','Action':'s3:Get','Resource':'arn:aws:iam:us-east-1::x' | IAM resource arn:aws:iam:us-east-1::x cannot contain region information.
                    'Effect':'Allow','Action':'s3:Get','Resource':'arn:aws:s3:us-east-1::x' | Resource arn:aws:s3:us-east-1::x can not contain region information.
                    'Effect':'Allow','Action':'s3:Get','Resource':'arn:aws:s3:us-east-1:1:accesspoint/x' | valid
                    'Effect':'Allow','Action':'s3:Get','Resource':'arn:aws:iam:::x' | IAM_PATH
                    'Effect':'Allow','Action':'nonsense','Resource':'*' | Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
                    'Effect':'Allow','NotAction':'','Resource':'*' | Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
                    'Effect':'Allow','Action':'nonsense' | Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.
                    'Effect':'Allow','Action':'s3:List:Bucket','Resource':'*' | Actions/Condition can contain only one colon.
                    'Effect':'Allow','Action':'a a:List','Resource':'*' | Vendor a a is not valid
                    'Effect':'Allow','Action':'s3:Get' | Policy statement must contain resources.
                    'Effect':'Allow','Action':'s3:Get','Resource':[] | Policy statement must contain resources.
                    'Effect':'Allow','Action':'s3:Get','Resource':'*','Principal':'*' | Policy document should not specify a principal.
                    'Effect':'Allow','Sid':'with blank','Action':'s3:Get','Resource':'*' | Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*
                    'Effect':'Allow','Action':'*','Resource':'*' | valid
                    'Effect':'Allow','Sid':'','Action':'no-service.x:Never','Resource':'arn:aws:s33:::x' | valid
                    'Effect':'Allow','Action':'s3:Get','Resource':'arn:aws:nothing' | valid
                    'Effect':'Allow','Action':'s3:Get','Resource':['*',null] | valid
                    'Effect':'Allow','Action':'s3:Get','Resource':'*','Condition':{'x':{}} | valid
                    'Effect':'Allow','Action':'s3:Get','Resource':'*','Condition':{'DateLessThan':{'a':[]}} | valid
                    'Effect':'Allow','Action':'s3:Get','Resource':'*','Condition':{'NumericEquals':{'a':5}} | valid
                    """)
    void the_first_failing_step_speaks(String members, String expected) {
        assertThat(message(PolicyType.MANAGED, statement(members)))
                .isEqualTo(expected.equals("IAM_PATH") ? IAM_PATH : expected);
    }

    @Test
    void a_managed_policy_needs_the_current_language_version_and_an_inline_policy_does_not() {
        String old =
                statement("'Effect':'denY','Action':'*','Resource':'*'").replace("2012", "2008");

        assertThat(message(PolicyType.MANAGED, old))
                .isEqualTo("Policy document must be version 2012-10-17 or greater.");
        assertThat(message(PolicyType.INLINE, old.replace("denY", "Deny"))).isEqualTo("valid");
    }

    @Tag("G10")
    @Test
    void a_sid_may_occur_once_but_an_empty_one_is_none() {
        String two =
                """
                {"Version":"2012-10-17","Statement":[
                  {"Sid":"SID","Effect":"Allow","Action":"*","Resource":"*"},
                  {"Sid":"SID","Effect":"Allow"}]}
                """;

        assertThat(message(PolicyType.MANAGED, two))
                .isEqualTo("Statement IDs (SID) in a single policy must be unique.");
        assertThat(message(PolicyType.MANAGED, two.replace("\"SID\"", "\"\"")))
                .isEqualTo("Policy statement must contain actions.");
    }

    @Tag("G12")
    @Test
    void a_managed_policy_may_have_an_id() {
        String policy = statement("'Effect':'Allow','Action':'*','Resource':'*'");

        assertThat(message(PolicyType.MANAGED, policy.replaceFirst("\\{", "{\"Id\":\"one\",")))
                .isEqualTo("valid");
    }

    @Tag("T3")
    @ParameterizedTest(name = "{0} is stored: {1}")
    @CsvSource({
        "2019-07-01T13:20:15Z, true",
        "2016-12-13t2:00:00.593194+23, true",
        "2016-12-13T21:20:37.593194+00:00, true",
        "2016-12-13t2:00:00.593194+1, false",
        "2016-12-13t2:00:00.1999999999+10:59, false",
        "234-13, false",
        "01T, true",
        "-292275054, true",
        "-292275055, false",
        "9223372036854775807, true",
        "9223372036854775808, false",
        "2025-02-31, true",
        "2025-02-32, false",
        "sdfdsf, false",
    })
    void dates_are_checked_laxly(String date, boolean expected) {
        assertThat(DateText.storable(date)).isEqualTo(expected);
    }

    @Tag("G11")
    @Test
    void characters_beyond_latin_1_are_refused() {
        assertThat(
                        message(
                                PolicyType.MANAGED,
                                statement(
                                        "'Sid':'€','Effect':'Allow','Action':'*','Resource':'*'")))
                .isEqualTo("Syntax errors in policy.");
    }

    @Tag("G7")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:saml-provider/X'},'Action':'sts:AssumeRoleWithSAML' | valid
                    'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':['sts:AssumeRole','sts:TagSession'] | valid
                    'Effect':'Allow','Principal':{'AWS':'*'},'Action':'sts:*' | valid
                    'Effect':'Allow','Principal':'*','Action':'sts:AssumeRole','Resource':'*' | Has prohibited field Resource
                    'Effect':'Allow','NotPrincipal':'*','Action':'sts:AssumeRole' | Has prohibited field NotPrincipal
                    'Effect':'Allow','Action':'sts:AssumeRole' | Missing required field Principal
                    'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:role/*'},'Action':'sts:AssumeRole' | Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:role/*"
                    'Effect':'Allow','Principal':{'AWS':'somebody'},'Action':'sts:AssumeRole' | Invalid principal in policy: "AWS":"somebody"
                    'Effect':'Allow','Principal':'*','Action':'s3:GetObject' | Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity
                    'Effect':'Allow','Principal':'somebody','Action':'sts:AssumeRole' | Syntax errors in policy.
                    'Effect':'Allow','Principal':{'Group':'x'},'Action':'sts:AssumeRole' | Syntax errors in policy.
                    """)
    void trust_policies_have_their_own_rules(String members, String expected) {
        assertThat(message(PolicyType.TRUST, statement(members))).isEqualTo(expected);
        assertThat(message(PolicyType.TRUST, statement(members).replace("2012", "2008")))
                .isEqualTo(expected);
    }

    @Test
    void a_trust_policy_that_is_no_json_is_told_so() {
        assertThat(message(PolicyType.TRUST, "{")).isEqualTo("This policy contains invalid Json");
    }

    @Test
    void a_customers_rcp_can_only_deny_to_everyone() {
        String deny = statement("'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'");
        String unfit =
                "The provided policy document does not meet the requirements of the specified policy"
                        + " type.";

        assertThat(message(PolicyType.RCP, deny)).isEqualTo("valid");
        assertThat(message(PolicyType.RCP, deny.replace("Deny", "Allow"))).isEqualTo(unfit);
        assertThat(message(PolicyType.RCP, deny.replace("\"Action", "\"NotAction")))
                .isEqualTo(unfit);
        assertThat(
                        message(
                                PolicyType.RCP,
                                deny.replace("\"*\",\"A", "{\"AWS\":\"111122223333\"},\"A")))
                .isEqualTo(unfit);
    }

    @Test
    void the_detail_says_where() {
        Malformed malformed =
                (Malformed)
                        PolicyDocument.validate(
                                PolicyType.MANAGED,
                                """
                                {"Version":"2012-10-17",
                                 "Statement":[
                                   {"Effect":"Allow","Action":"*","Resource":"*","Oops":1}]}
                                """);

        assertThat(malformed.code()).isEqualTo("MalformedPolicyDocument");
        assertThat(malformed.detail()).isEqualTo("a statement has no element `Oops` at 3:57");
    }

    @Test
    void white_space_does_not_count_against_a_quota() {
        assertThat(PolicySize.withoutWhiteSpace("{ \"a\" :\n\t\"b c\"\r }")).isEqualTo(10);
    }
}
