package patchbay.wire.door;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import patchbay.wire.ServiceModel;
import patchbay.wire.cloudtrail.CloudtrailOperations;
import patchbay.wire.organizations.OrganizationsOperations;

/**
 * Whatever octets come in as a call in JSON: they are a decoded request that a handler gets, or an
 * error as AWS words it, and never anything else. As an ordinary test this runs over the inputs
 * kept in {@code JsonFuzzTestInputs}; with {@code JAZZER_FUZZ=1} it looks for new ones for a minute
 * ({@code ./dev fuzz}).
 *
 * <p>The first octet chooses the service or the protocol's version; the rest is the request.
 */
class JsonFuzzTest {
    private static final AnyCall ORGANIZATIONS =
            AnyCall.of(OrganizationsOperations.class, OrganizationsOperations.model());
    private static final AnyCall ORGANIZATIONS_1_0 =
            AnyCall.of(
                    OrganizationsOperations.class,
                    inVersion("1.0", OrganizationsOperations.model()));
    private static final AnyCall TRAIL =
            AnyCall.of(CloudtrailOperations.class, CloudtrailOperations.model());

    /** A line that names the operation, then JSON. */
    @FuzzTest(maxDuration = "60s")
    void a_json_text_is_a_call_or_a_refusal(byte[] octets) {
        AnyCall service = Octets.choice(octets, ORGANIZATIONS, ORGANIZATIONS_1_0, TRAIL);
        byte[] rest = Octets.rest(octets);
        int line = Octets.end(rest, 0);
        service.judgeTarget(
                Octets.text(rest, 0, line),
                Arrays.copyOfRange(rest, Octets.next(rest, line), rest.length));
    }

    static Stream<Arguments> giants() {
        int json = ApiEndpoint.LARGEST_JSON;
        return Stream.of(
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
                Duration.ofSeconds(30), () -> a_json_text_is_a_call_or_a_refusal(octets), what);
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
