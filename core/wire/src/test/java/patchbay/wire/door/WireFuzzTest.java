package patchbay.wire.door;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.wire.ServiceModel;
import patchbay.wire.cloudtrail.CloudtrailOperations;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.organizations.OrganizationsOperations;
import patchbay.wire.sts.StsOperations;

/**
 * Whatever octets come in as a call of each protocol: they are a decoded request that a handler
 * gets, or an error as AWS words it, and never anything else. As ordinary tests these run over the
 * inputs kept in {@code WireFuzzTestInputs}; with {@code JAZZER_FUZZ=1} each looks for new ones for
 * a minute ({@code ./dev fuzz}).
 *
 * <p>The first octet chooses the service or the protocol's version; the rest is the request.
 */
class WireFuzzTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final AnyCall IAM = AnyCall.of(IamOperations.class, IamOperations.model());
    private static final AnyCall STS = AnyCall.of(StsOperations.class, StsOperations.model());
    private static final AnyCall ORGANIZATIONS =
            AnyCall.of(OrganizationsOperations.class, OrganizationsOperations.model());
    private static final AnyCall ORGANIZATIONS_1_0 =
            AnyCall.of(
                    OrganizationsOperations.class,
                    inVersion("1.0", OrganizationsOperations.model()));
    private static final AnyCall TRAIL =
            AnyCall.of(CloudtrailOperations.class, CloudtrailOperations.model());
    private static final AnyCall CONNECT =
            AnyCall.of(ConnectOperations.class, ConnectOperations.model());

    /** A form, as body or, where it begins with a question mark, as the address's query. */
    @FuzzTest(maxDuration = "60s")
    void a_form_is_a_call_or_a_refusal(byte[] octets) {
        AnyCall service = choice(octets, IAM, STS);
        byte[] rest = rest(octets);
        if (rest.length > 0 && rest[0] == '?') {
            service.judge("GET", "/", text(rest, 1, rest.length), Optional.empty(), new byte[0]);
        } else {
            service.judge("POST", "/", "", Optional.of(FORM), rest);
        }
    }

    /** A line that names the operation, then JSON. */
    @FuzzTest(maxDuration = "60s")
    void a_json_text_is_a_call_or_a_refusal(byte[] octets) {
        AnyCall service = choice(octets, ORGANIZATIONS, ORGANIZATIONS_1_0, TRAIL);
        byte[] rest = rest(octets);
        int line = end(rest, 0);
        service.judgeTarget(
                text(rest, 0, line), Arrays.copyOfRange(rest, next(rest, line), rest.length));
    }

    /** A line with method, path and query, then JSON. */
    @FuzzTest(maxDuration = "60s")
    void a_path_with_a_json_text_is_a_call_or_a_refusal(byte[] octets) {
        int line = end(octets, 0);
        String head = text(octets, 0, line);
        int blank = head.indexOf(' ');
        String method = blank < 0 ? "GET" : head.substring(0, blank);
        String address = head.substring(blank + 1);
        int mark = address.indexOf('?');
        CONNECT.judge(
                method,
                mark < 0 ? address : address.substring(0, mark),
                mark < 0 ? "" : address.substring(mark + 1),
                Optional.of("application/json"),
                Arrays.copyOfRange(octets, next(octets, line), octets.length));
    }

    static Stream<Arguments> giants() {
        int json = ApiEndpoint.LARGEST_JSON;
        int form = ApiEndpoint.LARGEST_BODY - 200;
        String role = "\0Action=CreateRole&Version=2010-05-08&RoleName=";
        return Stream.of(
                Arguments.of("a long name", role + "r".repeat(form)),
                Arguments.of("a name of escapes", role + "%e2%82%ac".repeat(form / 9)),
                Arguments.of("a name of dots", role + "r&" + ".".repeat(form)),
                Arguments.of("many names", role + "r" + "&a.b=c".repeat(form / 6)),
                Arguments.of("many tags", role + "r" + tags(3900)),
                Arguments.of("many empty tags", "\0TagResource\n" + list("{}", json)),
                Arguments.of("many bad tags", "\0TagResource\n" + list("{\"Key\":\"\"}", json)),
                Arguments.of("many nothings", "\0TagResource\n" + list("null", json)),
                Arguments.of("deep lists", "\0TagResource\n{\"Tags\":" + "[".repeat(json - 50)),
                Arguments.of("deep unknowns", "\0TagResource\n" + "{\"x\":".repeat(json / 6)),
                Arguments.of("many members", "\0TagResource\n{" + members(json) + "\"x\":1}"),
                Arguments.of("too much", "\0TagResource\n" + " ".repeat(json + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("giants")
    void a_giant_takes_little_more_than_its_own_size(String what, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    if (text.startsWith("\0Action")) {
                        a_form_is_a_call_or_a_refusal(octets);
                    } else {
                        a_json_text_is_a_call_or_a_refusal(octets);
                    }
                },
                what);
    }

    private static String tags(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "&Tags.member." + i + ".Key=k")
                .collect(Collectors.joining());
    }

    private static String list(String element, int size) {
        return "{\"ResourceId\":\"x\",\"Tags\":["
                + (element + ",").repeat((size - 60) / (element.length() + 1))
                + element
                + "]}";
    }

    private static String members(int size) {
        return IntStream.range(0, size / 12)
                .mapToObj("\"%07d\":1,"::formatted)
                .collect(Collectors.joining());
    }

    private static AnyCall choice(byte[] octets, AnyCall... services) {
        return services[octets.length == 0 ? 0 : (octets[0] & 0xff) % services.length];
    }

    private static byte[] rest(byte[] octets) {
        return octets.length == 0 ? octets : Arrays.copyOfRange(octets, 1, octets.length);
    }

    private static int end(byte[] octets, int from) {
        int at = from;
        while (at < octets.length && octets[at] != '\n') {
            at++;
        }
        return at;
    }

    private static int next(byte[] octets, int line) {
        return Math.min(line + 1, octets.length);
    }

    /** As a server hands on what stands in a request's head. */
    private static String text(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static ServiceModel inVersion(String version, ServiceModel model) {
        return new ServiceModel(
                model.service(),
                model.protocol(),
                model.version(),
                model.namespace(),
                version,
                model.targetPrefix(),
                model.signingName(),
                model.global(),
                model.validationError(),
                model.wordings(),
                model.routes());
    }
}
