package patchbay.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/**
 * Compares every structure with AWS's client for Java 2.40.2: names, places, kinds. What only we
 * have must be listed here, so that a slip in a model file cannot pass as news.
 */
class SdkShapesTest {
    /** Members that came after the client's release, from the services' API references. */
    private static final Set<String> NEWER =
            Set.of(
                    "AssumeRoleWithSAMLRequest.MinimumSessionTokenSize",
                    "AssumeRoleWithSAMLResponse.SessionTokenUtilization",
                    "AssumeRoleWithSAMLResponse.SessionTokenSize",
                    "Account.Paths",
                    "OrganizationalUnit.Path",
                    "SimulateCustomPolicyRequest.OrderedOrganizationPolicyInputList",
                    "SimulatePrincipalPolicyRequest.PolicyExclusionList",
                    "InlinePolicyIdentifierType",
                    "OrderedOrganizationPolicyType",
                    "PolicyIdentifier",
                    "HoursOfOperation.ParentHoursOfOperations",
                    "CreateHoursOfOperationRequest.ParentHoursOfOperationConfigs",
                    "ParentHoursOfOperationConfig",
                    "CreateQueueRequest.EmailAddressesConfig",
                    "EmailAddressConfig",
                    "CreateHoursOfOperationOverrideRequest.OverrideType",
                    "CreateHoursOfOperationOverrideRequest.RecurrenceConfig",
                    "HoursOfOperationOverride.OverrideType",
                    "HoursOfOperationOverride.RecurrenceConfig",
                    "RecurrenceConfig",
                    "RecurrencePattern",
                    "UpdateHoursOfOperationOverrideRequest.OverrideType",
                    "UpdateHoursOfOperationOverrideRequest.RecurrenceConfig",
                    "UpdateUserConfigRequest",
                    "HoursOfOperationsIdentifier",
                    "AfterContactWorkConfig",
                    "AfterContactWorkConfigPerChannel",
                    "AutoAcceptConfig",
                    "PersistentConnectionConfig",
                    "PhoneNumberConfig",
                    "VoiceEnhancementConfig",
                    "CreateUserRequest.Roles",
                    "CreateUserRequest.Extensions",
                    "DescribeUserRequest.Extensions",
                    "DescribeUserResponse.Roles",
                    "DescribeUserResponse.Extensions",
                    "ListUsersRequest.Extensions",
                    "Role.Primary",
                    "Role.Type",
                    "Role.Value",
                    "User.Roles",
                    "User.Extensions");

    /** Structures of Connect that got the same settings per channel. */
    private static final Set<String> WITH_CHANNELS =
            Set.of("CreateUserRequest", "User", "UserSearchSummary");

    private static final Set<String> PER_CHANNEL =
            Set.of(
                    "AfterContactWorkConfigs",
                    "AutoAcceptConfigs",
                    "PersistentConnectionConfigs",
                    "PhoneNumberConfigs",
                    "VoiceEnhancementConfigs");

    @ParameterizedTest
    @ValueSource(
            strings = {"iam", "sts", "connect", "cloudtrail", "organizations", "identitystore"})
    void every_structure_agrees_with_the_client(String service) throws Exception {
        var differences = new ArrayList<String>();
        int compared = 0;
        for (Structure ours : structures(service)) {
            if (!NEWER.contains(ours.name())) {
                compare(ours, sdkFields(service, ours.name()), differences);
                compared++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(4);
    }

    @Test
    void the_comparison_sees_a_wrong_name_and_a_wrong_place() {
        var differences = new ArrayList<String>();
        compare(
                new Structure(
                        "DescribeUserRequest",
                        Member.required("UserID", Shape.Text.ANY).in(Member.Location.URI, "UserId"),
                        Member.required("InstanceId", Shape.Text.ANY)),
                sdkFields("connect", "DescribeUserRequest"),
                differences);

        assertThat(differences)
                .containsExactlyInAnyOrder(
                        "DescribeUserRequest.UserID is not the client's",
                        "DescribeUserRequest.UserId is missing",
                        "DescribeUserRequest.InstanceId: ours InstanceId in PAYLOAD, kind STRING;"
                                + " the client's InstanceId in PATH, kind STRING");
    }

    private static void compare(
            Structure ours, List<SdkField<?>> theirs, List<String> differences) {
        var open = new TreeSet<String>();
        ours.members().forEach(m -> open.add(m.name()));
        for (SdkField<?> field : theirs) {
            Member member =
                    ours.members().stream()
                            .filter(m -> m.name().equals(field.memberName()))
                            .findFirst()
                            .orElse(null);
            String place = ours.name() + "." + field.memberName();
            if (member == null) {
                differences.add(place + " is missing");
                continue;
            }
            open.remove(member.name());
            String we = describe(member.wireName(), location(member), kind(member.shape()));
            String they = describe(field.locationName(), field.location(), kind(field));
            if (!we.equals(they)) {
                differences.add(place + ": ours " + we + "; the client's " + they);
            }
        }
        if (WITH_CHANNELS.contains(ours.name())) {
            open.removeAll(PER_CHANNEL);
        }
        open.stream()
                .map(name -> ours.name() + "." + name)
                .filter(place -> !NEWER.contains(place))
                .forEach(place -> differences.add(place + " is not the client's"));
    }

    private static String describe(String wireName, MarshallLocation location, String kind) {
        return wireName + " in " + location + ", kind " + kind;
    }

    private static MarshallLocation location(Member member) {
        return switch (member.location()) {
            case BODY -> MarshallLocation.PAYLOAD;
            case URI -> MarshallLocation.PATH;
            case QUERY -> MarshallLocation.QUERY_PARAM;
            case HEADER -> MarshallLocation.HEADER;
        };
    }

    /** Bytes travel as base64, which is text to us. */
    private static String kind(SdkField<?> field) {
        String kind = field.marshallingType().toString().toUpperCase(Locale.ROOT);
        return kind.equals("SDKBYTES") ? "STRING" : kind;
    }

    private static String kind(Shape shape) {
        return switch (shape) {
            case Shape.Text t -> "STRING";
            case Shape.Whole w -> w.wide() ? "LONG" : "INTEGER";
            case Shape.Fraction f -> "DOUBLE";
            case Shape.Flag f -> "BOOLEAN";
            case Shape.Moment m -> "INSTANT";
            case Shape.Free f -> "DOCUMENT";
            case Shape.Sequence s -> "LIST";
            case Shape.Dictionary d -> "MAP";
            case Structure s -> "SDKPOJO";
            case Shape.Later l -> kind(l.resolved());
        };
    }

    /** The client names requests after operations, and writes only some acronyms small. */
    private static List<SdkField<?>> sdkFields(String service, String name) {
        String operation =
                name.replace("ListAgentStatusRe", "ListAgentStatusesRe")
                        .replace("SimulatePolicyRe", "SimulateCustomPolicyRe")
                        .replace("KeysForPolicyRe", "KeysForCustomPolicyRe");
        String small =
                operation
                        .replace("SAML", "Saml")
                        .replace("MFA", "Mfa")
                        .replace("SSH", "Ssh")
                        .replace("AWS", "Aws");
        return Stream.of(operation, small)
                .flatMap(candidate -> sdkType(service, candidate).stream())
                .findFirst()
                .map(SdkShapesTest::fields)
                .orElse(List.of());
    }

    private static Optional<Class<?>> sdkType(String service, String name) {
        try {
            return Optional.of(
                    Class.forName("software.amazon.awssdk.services." + service + ".model." + name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static List<SdkField<?>> fields(Class<?> type) {
        try {
            return ((SdkPojo) type.getMethod("builder").invoke(null)).sdkFields();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static List<Structure> structures(String service)
            throws IOException, ReflectiveOperationException {
        var result = new ArrayList<Structure>();
        for (String line : Files.readAllLines(Path.of("../../models/" + service + ".api"))) {
            if (line.startsWith("structure ")) {
                String name = line.substring("structure ".length());
                Field shape =
                        Class.forName("patchbay.wire." + service + "." + name)
                                .getDeclaredField("SHAPE");
                shape.setAccessible(true);
                result.add((Structure) shape.get(null));
            }
        }
        return result;
    }
}
