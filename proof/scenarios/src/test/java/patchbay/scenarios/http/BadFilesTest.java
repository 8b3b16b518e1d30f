package patchbay.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.testkit.Patchbay;

/**
 * Files and JSON that are wrong in every way that people know, sent over HTTP to a contact centre:
 * clear errors, and nothing half-written (rules 8.11 and 8.12).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {
    private static final String INSTANCE = Patchbay.INSTANCE;
    private static final String HEAD =
            "first name,last name,user login,routing profile name,"
                    + "security_profile_name_1|security_profile_name_2,phone type (soft/desk)\n";

    @SuppressWarnings("NullAway.Init") // by the first method below
    private House house;

    @SuppressWarnings("NullAway.Init") // by the first method below
    private House.Key powerless;

    @SuppressWarnings("NullAway.Init") // by the first method below
    private String before;

    @BeforeAll
    void an_instance_with_two_users_and_a_caller_who_may_nothing(@TempDir Path folder)
            throws Exception {
        house = House.open(folder);
        iam("Action=CreateUser&UserName=powerless");
        String key = iam("Action=CreateAccessKey&UserName=powerless");
        powerless =
                new House.Key(
                        found("<AccessKeyId>([^<]+)", key),
                        new Secret(found("<SecretAccessKey>([^<]+)", key)));
        before = users();
        assertThat(before).contains("ana@example.com", "Ben@example.com");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private String iam(String form) {
        HttpResponse<String> answer =
                house.form(
                        house.root(),
                        "iam",
                        (form + "&Version=2010-05-08").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private String users() {
        return call("GET", "/users-summary/" + INSTANCE, "").body();
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return house.rest(house.root(), "connect", method, path, "", json);
    }

    private HttpResponse<String> send(House.Key key, String instance, byte[] file) {
        return house.file(key, "/api/v1/connect/" + instance + "/users/import", "", file);
    }

    private static String row(String login) {
        return "Eva,Example," + login + ",Basic Routing Profile,Agent,soft\n";
    }

    @Test
    void every_bad_file_is_refused_with_its_reason_and_adds_nobody() {
        String good = HEAD + row("eva@example.com");
        List<Bad> files = new ArrayList<>();
        files.add(new Bad(new byte[0], "the file is empty"));
        files.add(new Bad(bytes(HEAD), "the file has headings and no user"));
        files.add(
                new Bad(
                        bytes(good.replace("first name", "password,first name")),
                        "this is the wrong template"));
        files.add(
                new Bad(
                        bytes(good.replace("user login", "username")),
                        "the template has no such column"));
        files.add(new Bad(bytes(good.replace(",", ";")), "separated by semicolons"));
        files.add(new Bad(("\uFEFF" + good).getBytes(Charset.forName("UTF-16LE")), "UTF-16"));
        files.add(new Bad(("\uFEFF" + good).getBytes(Charset.forName("UTF-16BE")), "UTF-16"));
        files.add(
                new Bad(good.replace("Eva", "Éva").getBytes(StandardCharsets.ISO_8859_1), "0xC9"));
        files.add(new Bad(bytes("PK\u0003\u0004"), "spreadsheet"));
        files.add(new Bad(bytes(good + "\"Eva,Example"), "a quotation mark that does not close"));
        files.add(new Bad(bytes(good + "Eva,Example\n"), "the row has 2 values"));
        files.add(new Bad(bytes(good + row("EVA@example.com")), "differs in case alone"));
        files.add(new Bad(bytes(HEAD + row("ANA@example.com")), "which differs in case alone"));
        files.add(new Bad(bytes(HEAD + row("ana@example.com")), "the instance has this user"));
        files.add(new Bad(bytes(good.replace("Eva", "=HYPERLINK(1)")), "begins as a formula"));
        files.add(new Bad(bytes(good.replace("Agent", "Agnet")), "`Agent` is near"));
        files.add(
                new Bad(bytes(HEAD + row("eva@example.com").repeat(1_001)), "at most 1000 users"));
        files.add(new Bad(new byte[16 * 1024 * 1024 + 1], "larger than 16 MB"));

        files.forEach(bad -> {
            HttpResponse<String> answer = send(house.root(), INSTANCE, bad.file());
            assertThat(answer.statusCode()).as(bad.reason() + "\n" + answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains(bad.reason()).doesNotContain("java", "Exception");
        });
        assertThat(users()).isEqualTo(before);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Bad(byte[] file, String reason) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_hundred_megabytes_are_not_even_read() {
        HttpResponse<String> answer = send(house.root(), INSTANCE, new byte[100 * 1024 * 1024]);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(users()).isEqualTo(before);
    }

    @Test
    void a_mark_at_the_beginning_line_ends_and_quotes_of_spreadsheets_are_fine() {
        String file =
                "\uFEFF"
                        + (HEAD + row("tmp@example.com"))
                                .replace("\n", "\r\n")
                                .replace("Eva", "\"E\"\"va\"");

        HttpResponse<String> answer =
                house.file(
                        house.root(),
                        "/api/v1/connect/" + INSTANCE + "/users/import",
                        "dry-run=true",
                        bytes(file));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(users()).as("a dry run adds nobody").isEqualTo(before);
    }

    @Test
    void someone_elses_instance_and_a_caller_without_permission_come_to_nothing() {
        byte[] file = bytes(HEAD + row("eva@example.com"));

        HttpResponse<String> foreign = send(house.root(), House.MEMBER_INSTANCE, file);
        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(404);
        assertThat(foreign.body()).doesNotContain("member-corp");
        HttpResponse<String> denied = send(powerless, INSTANCE, file);
        assertThat(denied.statusCode()).as(denied.body()).isEqualTo(403);
        assertThat(denied.body()).contains("patchbay:ImportConnectUsers");
        for (String path : List.of("template", "export")) {
            HttpResponse<String> answer =
                    house.rest(
                            powerless,
                            "patchbay",
                            "GET",
                            "/api/v1/connect/" + INSTANCE + "/users/" + path,
                            "",
                            "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("ana@example.com");
        }
        assertThat(users()).isEqualTo(before);
    }

    @Test
    void json_that_is_none_or_another_is_told_so_and_makes_nothing() {
        String user =
                "{\"Username\":\"eva\",\"SecurityProfileIds\":[\"x\"],\"RoutingProfileId\":\"y\"}";
        for (String json :
                List.of(
                        "{",
                        "",
                        "null",
                        "[]",
                        "\"eva\"",
                        user.substring(1),
                        user + "}",
                        user.replace("\"eva\"", "eva"),
                        user.replace("\"eva\"", "{\"a\":1}"),
                        user.replace("\"eva\"", "\"\\ud800\""),
                        user.replace("[\"x\"]", "\"x\""),
                        user.replace("[\"x\"]", "[null]"),
                        user.replace("[\"x\"]", "[" + "[".repeat(5_000) + "]".repeat(5_000) + "]"),
                        user.replace("\"y\"", "1e999"),
                        user.replace(
                                "{\"U", "{\"PhoneConfig\":{\"AutoAccept\":\"perhaps\"},\"U"))) {
            HttpResponse<String> answer = call("PUT", "/users/" + INSTANCE, json);
            assertThat(answer.statusCode()).as(json + "\n" + answer.body()).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("java", "jackson", "at [");
        }
        assertThat(users()).isEqualTo(before);
    }
}
