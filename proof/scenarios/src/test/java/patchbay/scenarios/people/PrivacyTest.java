package patchbay.scenarios.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Secret;
import patchbay.scenarios.http.Page;
import patchbay.scenarios.http.SignedCall;
import patchbay.scenarios.http.Surfer;

/**
 * Marked secrets and marked personal data go through every door, by the right way and by wrong
 * ones; afterwards logs, figures, events, traces, answers and the data directory are searched for
 * them.
 *
 * <p>Where personal data belongs: pages and APIs of administrators, the person's own pages, the
 * traces (whom a sign-in was about), the database. Events name a person by user name alone, and
 * logs, figures, what strangers are answered and what is shared of a trace name nobody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrivacyTest {
    private static final String HEARD = "event=privacy-test";
    private static final String ACCOUNT = "/accounts/";
    private static final String PASSWORD = "Mark-Pass-7731!x";
    private static final String EMAIL = "zdenka.mark@example.com";

    /** Typed or handed in: no answer ever says them again. */
    private final Marks typed = new Marks();

    /** Made here and told once. */
    private final Marks told = new Marks();

    private final Marks personal = new Marks();
    private final List<Page> strangers = new ArrayList<>();
    private final List<Surfer> surfers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Center center;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Surfer admin;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path data;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String account;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Overheard overheard;

    @BeforeAll
    void everything_happens(@TempDir Path folder) throws Exception {
        overheard = new Overheard();
        System.getLogger("patchbay.scenarios").log(System.Logger.Level.DEBUG, HEARD);
        data = folder.resolve("data");
        center = Center.open(folder);
        typed.put("password of an administrator", "Admin-Staple-7");
        admin = surfer();
        center.signIn(admin, "console", "admin", "Admin-Staple-7");
        account = account();
        people();
        wrongWays();
        oneTimePassword();
        provisioning();
        keys();
        source();
        contactCentre();
        assertion();
        for (Surfer each : surfers) {
            int number = 0;
            for (String cookie : each.cookies()) {
                if (cookie.length() >= 20) {
                    told.put("cookie " + surfers.indexOf(each) + "." + number++, cookie);
                }
            }
        }
    }

    @AfterAll
    void close() {
        surfers.forEach(Surfer::close);
        center.close();
        overheard.close();
    }

    private Surfer surfer() {
        Surfer surfer = new Surfer();
        surfers.add(surfer);
        return surfer;
    }

    private String account() {
        Matcher link =
                Pattern.compile("/accounts/([0-9]{12})/")
                        .matcher(admin.open(center.at("console", "/")).html());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Invited by a letter, with a password of her own and a second factor. */
    private void people() {
        center.rules(admin, "ALWAYS", "REGISTER", "off");
        personal.put("e-mail address", EMAIL);
        personal.put("given name", "Zdenkamark");
        personal.put("family name", "Privatmark");
        admin.submit(
                admin.open(center.at("console", "/people/invite")),
                "invite",
                Map.of(
                        "userName",
                        "zmark",
                        "email",
                        EMAIL,
                        "givenName",
                        "Zdenkamark",
                        "familyName",
                        "Privatmark",
                        "how",
                        "mail"));
        String link = center.letter(admin, EMAIL).link("id", "action");
        told.put("token of a link", link.substring(link.lastIndexOf('/') + 1));
        typed.put("password of a person", PASSWORD);
        Surfer mark = surfer();
        Page refused =
                mark.submit(mark.open(link), "set-password", InvitationTest.both("weak-mark-1"));
        assertThat(refused.body("data-page")).isEqualTo("sign-up");
        mark.submit(refused, "set-password", InvitationTest.both(PASSWORD));
        typed.put("password that was refused", "weak-mark-1");
        Page register = center.signIn(mark, "start", "zmark", PASSWORD);
        String secret = register.text("app-secret");
        told.put("secret of an authenticator app", secret);
        told.put("the same without blanks", secret.replace(" ", ""));
        AuthenticatorApp app = new AuthenticatorApp(secret);
        Page portal =
                mark.submit(register, "register-app", Map.of("code", app.code(), "name", "Phone"));
        assertThat(portal.body("data-page")).isEqualTo("portal");
    }

    private void wrongWays() {
        typed.put("password that was wrong", "Wrong-Mark-9142");
        Surfer stranger = surfer();
        center.signIn(stranger, "start", "zmark", "Wrong-Mark-9142");
        center.signIn(stranger, "console", "zmark", "Wrong-Mark-9142");
        stranger.open(center.at("start", "/sign-in?password=" + PASSWORD));
        stranger.open(center.at("start", "/invitation/" + "x".repeat(43)));
        stranger.post(center.at("start", "/no-such-form"), Map.of("password", PASSWORD));
        stranger.post(center.at("start", "/password/forgotten"), Map.of("username", "zmark"));
        strangers.addAll(stranger.answers());
        // Whoever types the password where the user name belongs sees it in the field again.
        Surfer hasty = surfer();
        center.signIn(hasty, "start", "Mark-Pass-in-the-name-1", "Wrong-Mark-9142");
        told.put("password typed as a user name", "Mark-Pass-in-the-name-1");
    }

    private void oneTimePassword() {
        String password = center.invite(admin, "omark", "one-time").text("one-time-password");
        told.put("one-time password", password);
        assertThat(center.signIn(surfer(), "start", "omark", password).body("data-page"))
                .isEqualTo("choose-password");
    }

    private void provisioning() throws Exception {
        admin.post(center.at("console", "/scim/enable"), Map.of());
        Page made = admin.post(center.at("console", "/scim/token"), Map.of());
        Matcher endpoint = Pattern.compile("https?://scim[^<\"]+/scim/v2/").matcher(made.html());
        assertThat(endpoint.find()).isTrue();
        String token = told.put("SCIM token", made.text("fresh-token"));
        typed.put("password sent by a provisioner", "Scim-Pass-5521!");
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"smark\","
                        + "\"password\":\"Scim-Pass-5521!\",\"displayName\":\"S Mark\","
                        + "\"name\":{\"givenName\":\"S\",\"familyName\":\"Mark\"}}";
        String users = endpoint.group() + "Users";
        String broken = body.substring(0, body.length() - 3);
        String plain = body.replace("\"password\":\"Scim-Pass-5521!\",", "");
        assertThat(provision(users, plain, token)).isEqualTo(201);
        assertThat(provision(users, body, token)).isEqualTo(400);
        assertThat(provision(users, broken, token)).isEqualTo(400);
        assertThat(provision(users, body, token + "x")).isEqualTo(401);
    }

    /** Keys of an IAM user, of the root user, of a provider; calls with right and wrong ones. */
    private void keys() throws Exception {
        String credentials = Files.readString(data.resolve("credentials"));
        String id = value(credentials, "aws_access_key_id = (\\S+)");
        Secret root = new Secret(value(credentials, "aws_secret_access_key = (\\S+)"));
        typed.put("secret access key of the root user", root.reveal());
        iam(id, root, "CreateUser&UserName=program");
        String made = iam(id, root, "CreateAccessKey&UserName=program").body();
        String secret = value(made, "<SecretAccessKey>([^<]+)<");
        told.put("secret access key", secret);
        String keyId = value(made, "<AccessKeyId>([^<]+)<");
        iam(keyId, new Secret(secret), "CreateRole&RoleName=Nothing&AssumeRolePolicyDocument=x");
        iam(keyId, new Secret("Wrong-Secret-Key-7711"), "GetUser");
        typed.put("wrong secret access key", "Wrong-Secret-Key-7711");
        String session =
                SignedCall.form(
                                center.at("localhost", "").replace("localhost.patchbay.", ""),
                                keyId,
                                new Secret(secret),
                                "sts",
                                "Action=GetSessionToken&Version=2011-06-15")
                        .body();
        told.put("session token", value(session, "<SessionToken>([^<]+)<"));
        told.put("secret key of a session", value(session, "<SecretAccessKey>([^<]+)<"));
        String pem = "-----BEGIN PRIVATE KEY-----MarkedPrivateKey0042-----END PRIVATE KEY-----";
        typed.put("private key", "MarkedPrivateKey0042");
        iam(
                id,
                root,
                "CreateSAMLProvider&Name=Marked&SAMLMetadataDocument=%3Cx%2F%3E"
                        + "&AssertionEncryptionMode=Required&AddPrivateKey="
                        + pem.replace(" ", "%20"));
        typed.put("login password of an IAM user", "Login-Pass-8812!Aa");
        iam(id, root, "CreateLoginProfile&UserName=program&Password=Login-Pass-8812%21Aa");
    }

    private HttpResponse<String> iam(String id, Secret secret, String action) {
        HttpResponse<String> answer =
                SignedCall.form(
                        center.at("localhost", "").replace("localhost.patchbay.", ""),
                        id,
                        secret,
                        "iam",
                        "Action=" + action + "&Version=2010-05-08");
        if (answer.statusCode() >= 400) {
            strangers.add(new Page(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    /** A directory that does not answer, and somebody who wants in by it. */
    private void source() {
        typed.put("bind password", "Bind-Mark-6612");
        typed.put("password for a directory", "Ldap-Pass-3381");
        for (String what : List.of("try", "save")) {
            admin.submit(
                    admin.open(center.at("console", "/sources/new/ldap")),
                    "source",
                    Map.of(
                            "name",
                            "Silent",
                            "enabled",
                            "true",
                            "domain",
                            "ldap-mark.example",
                            "server",
                            "ldaps://127.0.0.1:1",
                            "bindDn",
                            "cn=reader,dc=example,dc=com",
                            "bindPassword",
                            "Bind-Mark-6612",
                            "peopleBase",
                            "ou=people,dc=example,dc=com",
                            "do",
                            what));
        }
        Surfer stranger = surfer();
        Page name = stranger.open(center.at("start", "/"));
        Page password =
                stranger.submit(name, "sign-in", Map.of("username", "eva@ldap-mark.example"));
        Page silent =
                stranger.submit(
                        password,
                        "sign-in",
                        Map.of("username", "eva@ldap-mark.example", "password", "Ldap-Pass-3381"));
        assertThat(silent.status()).isGreaterThanOrEqualTo(400);
    }

    private void contactCentre() {
        typed.put("password of an agent", "Desk-Pass-4410!Aa");
        typed.put("wrong password of an agent", "Desk-Wrong-4411!Aa");
        String instances = center.at("console", ACCOUNT + account + "/instances");
        Page instance =
                admin.form(admin.open(instances), "new-instance")
                        .set("alias", "marked-centre")
                        .set("identity", "CONNECT_MANAGED")
                        .send();
        admin.form(instance, "new-user")
                .set("userName", "agent.mark")
                .set("firstName", "Agentamark")
                .set("lastName", "Deskmark")
                .set("password", "Desk-Pass-4410!Aa")
                .send();
        personal.put("given name of an agent", "Agentamark");
        Surfer agent = surfer();
        String login = center.at("marked-centre.my.connect", "/login");
        Page page = agent.open(login);
        for (String each : List.of("Desk-Wrong-4411!Aa", "Desk-Pass-4410!Aa")) {
            page =
                    agent.submit(
                            page, "sign-in", Map.of("username", "agent.mark", "password", each));
        }
        assertThat(page.body("data-agent")).isEqualTo("agent.mark");
    }

    /** A response of ours, posted where nobody knows us, and one that is no XML. */
    private void assertion() {
        Surfer ben = surfer();
        center.rules(admin, "NEVER", "ALLOW", "off");
        Page portal = center.signIn(ben, "start", "ben", "Ben-Battery-7");
        typed.put("password of Ben", "Ben-Battery-7");
        Page handOver = ben.follow(portal, portal.link("data-application", "Wiki"));
        String response = handOver.field("saml-form", "SAMLResponse");
        String xml = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
        told.put("signature of an assertion", value(xml, "SignatureValue>([^<]{40})"));
        told.put("response", response.substring(0, 400));
        Page nobody = ben.post(center.at("signin", "/saml"), Map.of("SAMLResponse", response));
        assertThat(nobody.body("data-page")).isEqualTo("refused");
        typed.put("secret in a response that is none", "Marked-Not-Xml-3321");
        ben.post(
                center.at("signin", "/saml"),
                Map.of(
                        "SAMLResponse",
                        Base64.getEncoder()
                                .encodeToString(
                                        "<x>Marked-Not-Xml-3321"
                                                .getBytes(StandardCharsets.UTF_8))));
    }

    private static String value(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private int provision(String address, String body, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/scim+json")
                                    .header("Authorization", "Bearer " + token)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            strangers.add(new Page(answer.uri(), answer.statusCode(), answer.body()));
            return answer.statusCode();
        }
    }

    @Test
    void logs_say_no_secret_and_name_nobody() {
        String said = overheard.text();
        assertThat(said).contains(HEARD);
        assertThat(typed.size() + told.size()).as("secrets that went through").isGreaterThan(25);
        assertThat(typed.in(said)).isEmpty();
        assertThat(told.in(said)).isEmpty();
        assertThat(personal.in(said)).isEmpty();
    }

    @Test
    void figures_say_no_secret_and_name_nobody() {
        for (String path : List.of("/metrics", "/health/live", "/health/ready")) {
            String text = admin.open(center.at("start", path)).html();
            assertThat(text).isNotEmpty();
            assertThat(typed.in(text)).as(path).isEmpty();
            assertThat(told.in(text)).as(path).isEmpty();
            assertThat(personal.in(text)).as(path).isEmpty();
        }
    }

    @Test
    void events_say_no_secret_and_know_people_by_their_user_names() {
        Set<String> found = new TreeSet<>();
        String at = center.at("console", ACCOUNT + account + "/events");
        int pages = 0;
        String all = "";
        while (!at.isEmpty()) {
            Page page = admin.open(at);
            found.addAll(typed.in(page.html()));
            found.addAll(told.in(page.html()));
            found.addAll(personal.in(page.html()));
            all += page.html();
            pages++;
            Matcher older =
                    Pattern.compile("class=\"pager\"[^>]*><a[^>]* href=\"([^\"]+)\"")
                            .matcher(page.html());
            at =
                    older.find()
                            ? page.address()
                                    .resolve(older.group(1).replace("&amp;", "&"))
                                    .toString()
                            : "";
        }
        assertThat(all).contains("zmark", "CreateAccessKey", "HIDDEN_DUE_TO_SECURITY_REASONS");
        assertThat(pages).isPositive();
        assertThat(found).isEmpty();
    }

    private List<String> traces() {
        Page list = admin.open(center.at("console", "/api/v1/traces"));
        List<String> codes =
                Pattern.compile("\"code\"\\s*:\\s*\"([A-Z0-9-]+)\"")
                        .matcher(list.html())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(codes).as(list.html()).hasSizeGreaterThan(3);
        return codes;
    }

    @Test
    void what_is_shared_of_a_trace_says_no_secret_and_names_nobody() {
        for (String code : traces()) {
            Page share = admin.open(center.at("console", "/sign-ins/" + code + "/share"));
            assertThat(share.html()).contains("data-code=\"" + code + "\"");
            assertThat(typed.in(share.html())).as(code).isEmpty();
            assertThat(told.in(share.html())).as(code).isEmpty();
            assertThat(personal.in(share.html())).as(code).isEmpty();
            assertThat(share.html()).doesNotContain("zmark", "ben@example.com", "eva@ldap-mark");
        }
    }

    @Test
    void traces_say_no_secret() {
        for (String code : traces()) {
            for (String path : List.of("/api/v1/traces/" + code, "/sign-ins/" + code)) {
                String text = admin.open(center.at("console", path)).html();
                assertThat(typed.in(text)).as(path).isEmpty();
                assertThat(told.in(text)).as(path).isSubsetOf("password typed as a user name");
            }
        }
    }

    @Test
    void what_was_typed_comes_back_in_no_answer_and_what_was_made_is_told_once() {
        Map<String, Integer> times = new java.util.TreeMap<>();
        for (Surfer surfer : surfers) {
            for (Page answer : surfer.answers()) {
                assertThat(typed.in(answer.html())).as(answer.address().toString()).isEmpty();
                told.in(answer.html()).forEach(what -> times.merge(what, 1, Integer::sum));
            }
        }
        for (String once : List.of("one-time password", "SCIM token")) {
            assertThat(times.get(once)).as(once).isEqualTo(1);
        }
    }

    @Test
    void what_strangers_are_answered_names_nobody() {
        for (Page answer : strangers) {
            assertThat(typed.in(answer.html())).as(answer.address().toString()).isEmpty();
            assertThat(told.in(answer.html())).as(answer.address().toString()).isEmpty();
            assertThat(personal.in(answer.html())).as(answer.address().toString()).isEmpty();
        }
    }

    /** The root user's key has a file of its own. */
    @Test
    void the_data_directory_holds_no_secret_that_can_be_read() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!file.endsWith("credentials")) {
                    String text = read(file);
                    typed.in(text).forEach(what -> found.add(file.getFileName() + ": " + what));
                    told.in(text).forEach(what -> found.add(file.getFileName() + ": " + what));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
