package patchbay.iam.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.Arn;
import patchbay.wire.Fault;

/**
 * Which resources a simulation of launching an instance must name. Source: <i>IAM API Reference,
 * SimulateCustomPolicy, ResourceHandlingOption</i>.
 */
final class Ec2Handling {
    private static final List<String> ALWAYS =
            List.of("instance", "image", "security-group", "network-interface");

    private static final Map<String, List<String>> BESIDES =
            Map.of(
                    "EC2-VPC-InstanceStore", List.of(),
                    "EC2-VPC-InstanceStore-Subnet", List.of("subnet"),
                    "EC2-VPC-EBS", List.of("volume"),
                    "EC2-VPC-EBS-Subnet", List.of("subnet", "volume"));

    private Ec2Handling() {}

    /** Why the resources do not make the scenario. */
    static Optional<Fault> fault(String option, List<String> resources) {
        List<String> besides = BESIDES.get(option);
        if (besides == null) {
            return Optional.of(
                    SimulationFault.invalid("Invalid resource handling option: " + option + "."));
        }
        List<String> types =
                resources.stream()
                        .flatMap(resource -> Arn.parse(resource).stream())
                        .map(Arn::resourceType)
                        .toList();
        return Stream.concat(ALWAYS.stream(), besides.stream())
                .filter(type -> !types.contains(type))
                .findFirst()
                .map(type ->
                        SimulationFault.invalid(
                                "The resource handling option "
                                        + option
                                        + " requires a resource of type "
                                        + type
                                        + "."));
    }
}
