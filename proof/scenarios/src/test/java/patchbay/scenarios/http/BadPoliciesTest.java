package patchbay.scenarios.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import patchbay.aws.Secret;

/**
 * Every operation that takes a policy, over HTTP, with every document that is none: AWS's code,
 * message and status; nothing is changed; nothing inward is shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPoliciesTest {
    private static final Pattern ERROR =
            Pattern.compile(
                    "<Code>(.*?)</Code>\\s*<Message>(.*?)</Message>"
                            + "|\"__type\":\"(.*?)\",\"message\":\"(.*?)\"[,}]",
                    Pattern.DOTALL);
    private static final Pattern INWARD =
            Pattern.compile(
                    "(?i)exception:|\\bat [a-z]+\\.|java\\.|patchbay\\.|jackson|NullPointer|sqlite");

    private House house;
    private House.Key robot;
    private Map<String, String> known;

    @BeforeAll
    void furnish(@TempDir Path folder) throws Exception {
        house = House.open(folder);
        iam("Action=CreateUser&UserName=robot");
        iam("Action=CreateGroup&GroupName=robots");
        String key = iam("Action=CreateAccessKey&UserName=robot");
        robot =
                new House.Key(
                        between("<AccessKeyId>", "<", key),
                        new Secret(between("<SecretAccessKey>", "<", key)));
        iam(
                "Action=PutUserPolicy&UserName=robot&PolicyName=all&PolicyDocument="
                        + Surfer.encoded(
                                BadPolicy.good(PolicyApi.Family.IDENTITY).replace("s3:*", "*")));
        iam(
                "Action=CreateRole&RoleName=Open&AssumeRolePolicyDocument="
                        + Surfer.encoded(BadPolicy.good(PolicyApi.Family.TRUST)));
        // The house has an Identity Center, and with it an organization.
        String root = between("\"Id\":\"", "\"", organizations("ListRoots", "{}"));
        known =
                Map.of(
                        "GOOD",
                        Surfer.encoded(BadPolicy.good(PolicyApi.Family.TRIED)),
                        "SCP",
                        guardrail(root, "SERVICE_CONTROL_POLICY", ""),
                        "RCP",
                        guardrail(root, "RESOURCE_CONTROL_POLICY", "\"Principal\":\"*\","));
    }

    private String guardrail(String root, String type, String principal) {
        organizations(
                "EnablePolicyType",
                "{\"RootId\":\"" + root + "\",\"PolicyType\":\"" + type + "\"}");
        String content =
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\","
                        + principal
                        + "\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        return between(
                "\"Id\":\"",
                "\"",
                organizations(
                        "CreatePolicy",
                        "{\"Name\":\"kept\",\"Description\":\"\",\"Type\":\""
                                + type
                                + "\",\"Content\":"
                                + quoted(content)
                                + "}"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_policy_is_refused_as_aws_refuses_it_and_changes_nothing(PolicyApi api) {
        String before = everything();

        for (BadPolicy bad : BadPolicy.values()) {
            if (api.refuses(bad.kind())) {
                HttpResponse<String> answer = ask(api, bad);
                String said = said(answer);
                assertThat(said).as("%s", bad).contains(api.refusal(bad.kind()));
                assertThat(answer.statusCode())
                        .as("%s: %s", bad, said)
                        .isEqualTo(api.status(bad.kind()));
                assertThat(answer.body()).as("%s", bad).doesNotContainPattern(INWARD);
            }
        }

        assertThat(everything()).isEqualTo(before);
    }

    private HttpResponse<String> ask(PolicyApi api, BadPolicy bad) {
        String document = bad.document(api.family());
        if (api.family() == PolicyApi.Family.GUARDRAIL) {
            String call = api.call(known);
            int blank = call.indexOf(' ');
            return house.json(
                    house.root(),
                    "organizations",
                    target(call.substring(0, blank)),
                    (call.substring(blank + 1) + quoted(document) + "}").getBytes(bad.encoding()));
        }
        boolean session = api.family() == PolicyApi.Family.SESSION;
        String call =
                api.call(known)
                        .replace(
                                "@RESPONSE@",
                                Surfer.encoded(house.response("ana@example.com").base64()));
        var form = new ByteArrayOutputStream();
        form.writeBytes(call.getBytes(UTF_8));
        form.writeBytes(Surfer.encoded(document, bad.encoding()).getBytes(UTF_8));
        form.writeBytes(("&Version=" + (session ? "2011-06-15" : "2010-05-08")).getBytes(UTF_8));
        return house.form(robot, session ? "sts" : "iam", form.toByteArray());
    }

    /** Whatever a policy API could have changed. */
    private String everything() {
        var all = new StringBuilder(iam("Action=GetAccountAuthorizationDetails&MaxItems=1000"));
        for (String type : new String[] {"SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"}) {
            all.append(organizations("ListPolicies", "{\"Filter\":\"" + type + "\"}"));
        }
        for (String id : new String[] {"SCP", "RCP"}) {
            all.append(organizations("DescribePolicy", "{\"PolicyId\":\"" + known.get(id) + "\"}"));
        }
        return all.toString().replaceAll("<RequestId>.*?</RequestId>", "");
    }

    private static String said(HttpResponse<String> answer) {
        Matcher error = ERROR.matcher(answer.body());
        assertThat(error.find()).as(answer.body()).isTrue();
        return error.group(1) != null
                ? error.group(1) + ": " + error.group(2)
                : error.group(3) + ": " + error.group(4);
    }

    private String iam(String form) {
        return done(
                house.form(house.root(), "iam", (form + "&Version=2010-05-08").getBytes(UTF_8)));
    }

    private String organizations(String operation, String json) {
        return done(
                house.json(house.root(), "organizations", target(operation), json.getBytes(UTF_8)));
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String target(String operation) {
        return "AWSOrganizationsV20161128." + operation;
    }

    private static String between(String start, String end, String text) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    /** A text as JSON has it. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000")
                + '"';
    }
}
