package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.testkit.Patchbay;

/** The APIs of a running server, as its administrator calls them to break and to mend things. */
final class Cloud {
    private final House house;

    Cloud(House house) {
        this.house = house;
    }

    /**
     * A call of IAM that has to work.
     *
     * @param more names and values, in turn
     */
    String iam(String action, String... more) {
        return worked(tryIam(action, more));
    }

    /** A call of IAM that may be refused. */
    HttpResponse<String> tryIam(String action, String... more) {
        StringBuilder form = new StringBuilder("Action=" + action + "&Version=2010-05-08");
        for (int i = 0; i < more.length; i += 2) {
            form.append('&').append(more[i]).append('=').append(Surfer.encoded(more[i + 1]));
        }
        return house.form(house.root(), "iam", form.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A call of Amazon Connect that has to work. */
    String connect(String method, String path, String json) {
        return worked(tryConnect(method, path, json));
    }

    /** A call of Amazon Connect that may be refused. */
    HttpResponse<String> tryConnect(String method, String path, String json) {
        int query = path.indexOf('?');
        return house.rest(
                house.root(),
                "connect",
                method,
                query < 0 ? path : path.substring(0, query),
                query < 0 ? "" : path.substring(query + 1),
                json);
    }

    /** A call of Organizations that has to work. */
    String organizations(String operation, Map<String, String> input) {
        String json =
                input.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        return worked(
                house.json(
                        house.root(),
                        "organizations",
                        "AWSOrganizationsV20161128." + operation,
                        json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String worked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** The value of a member of an answer in XML or JSON, the first one of that name. */
    static String value(String answer, String name) {
        Matcher found =
                Pattern.compile(
                                "(?s)<%1$s>(.*?)</%1$s>|\"%1$s\":\"(.*?)\"(?=[,}])"
                                        .formatted(
                                                Pattern.quote(name)
                                                        .replace("\\Q", "")
                                                        .replace("\\E", "")))
                        .matcher(answer);
        assertThat(found.find()).as("%s in %s", name, answer).isTrue();
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    void role(String name, String trust) {
        iam("CreateRole", "RoleName", name, "AssumeRolePolicyDocument", trust);
    }

    void trust(String role, String document) {
        iam("UpdateAssumeRolePolicy", "RoleName", role, "PolicyDocument", document);
    }

    /** The role's inline policy, new or instead of the one that it has. */
    void policy(String role, String document) {
        iam(
                "PutRolePolicy",
                "RoleName",
                role,
                "PolicyName",
                "Federation",
                "PolicyDocument",
                document);
    }

    /** Answers the provider's ARN. */
    String provider(String name, String metadata) {
        return value(
                iam("CreateSAMLProvider", "Name", name, "SAMLMetadataDocument", metadata),
                "SAMLProviderArn");
    }

    /** Answers the user's id. */
    String user(String instance, String login, String securityProfile) {
        return value(
                connect(
                        "PUT",
                        "/users/" + instance,
                        userJson(instance, login, securityProfile, "")),
                "UserId");
    }

    /**
     * What CreateUser is sent.
     *
     * @param more members, each behind a comma
     */
    String userJson(String instance, String login, String securityProfile, String more) {
        return """
        {"Username": "%s", "IdentityInfo": {"FirstName": "An", "LastName": "Agent"},
         "PhoneConfig": {"PhoneType": "SOFT_PHONE"}, "SecurityProfileIds": ["%s"],
         "RoutingProfileId": "%s"%s}
        """
                .formatted(
                        login,
                        securityProfile(instance, securityProfile),
                        named(
                                connect("GET", "/routing-profiles-summary/" + instance, ""),
                                "Basic Routing Profile"),
                        more);
    }

    String securityProfile(String instance, String name) {
        return named(connect("GET", "/security-profiles-summary/" + instance, ""), name);
    }

    private static String named(String list, String name) {
        Matcher items = Pattern.compile("\\{[^{}]*\"Name\":\"" + name + "\"[^{}]*}").matcher(list);
        assertThat(items.find()).as("%s in %s", name, list).isTrue();
        return value(items.group(), "Id");
    }

    void deleteUser(String id) {
        connect("DELETE", "/users/" + Patchbay.INSTANCE + "/" + id, "");
    }
}
