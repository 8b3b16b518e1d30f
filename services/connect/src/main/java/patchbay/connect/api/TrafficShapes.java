package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.connect.Resilience;
import patchbay.connect.TrafficGroup;
import patchbay.wire.connect.AgentConfig;
import patchbay.wire.connect.Distribution;
import patchbay.wire.connect.SignInConfig;
import patchbay.wire.connect.SignInDistribution;
import patchbay.wire.connect.TelephonyConfig;
import patchbay.wire.connect.TrafficDistributionGroup;
import patchbay.wire.connect.TrafficDistributionGroupSummary;

/**
 * Traffic distribution groups as the wire carries them; they are ready as soon as they are made.
 */
final class TrafficShapes {
    private static final String STATUS = "ACTIVE";

    private TrafficShapes() {}

    static TrafficDistributionGroup full(Resilience.Found found) {
        TrafficGroup group = found.group();
        return TrafficDistributionGroup.builder()
                .id(group.id())
                .arn(group.arn(found.source()).toString())
                .name(group.name())
                .description(Optional.of(group.description()).filter(text -> !text.isEmpty()))
                .instanceArn(found.source().arn().toString())
                .status(STATUS)
                .tags(group.tags())
                .isDefault(group.isDefault())
                .build();
    }

    static TrafficDistributionGroupSummary summary(Resilience.Found found) {
        TrafficGroup group = found.group();
        return TrafficDistributionGroupSummary.builder()
                .id(group.id())
                .arn(group.arn(found.source()).toString())
                .name(group.name())
                .instanceArn(found.source().arn().toString())
                .status(STATUS)
                .isDefault(group.isDefault())
                .build();
    }

    static SignInConfig signIn(TrafficGroup group) {
        return SignInConfig.builder()
                .distributions(
                        group.signIn().entrySet().stream()
                                .map(it ->
                                        SignInDistribution.builder()
                                                .region(it.getKey())
                                                .enabled(it.getValue())
                                                .build())
                                .toList())
                .build();
    }

    static TelephonyConfig telephony(TrafficGroup group) {
        return TelephonyConfig.builder().distributions(shares(group.telephony())).build();
    }

    static AgentConfig agents(TrafficGroup group) {
        return AgentConfig.builder().distributions(shares(group.agents())).build();
    }

    private static List<Distribution> shares(Map<String, Integer> shares) {
        return shares.entrySet().stream()
                .map(it ->
                        Distribution.builder()
                                .region(it.getKey())
                                .percentage(it.getValue())
                                .build())
                .toList();
    }

    static Map<String, Boolean> signIn(SignInConfig config) {
        Map<String, Boolean> byRegion = new TreeMap<>();
        config.distributions().forEach(it -> byRegion.put(it.region(), it.enabled()));
        return byRegion;
    }

    static Map<String, Integer> shares(List<Distribution> distributions) {
        Map<String, Integer> byRegion = new TreeMap<>();
        distributions.forEach(it -> byRegion.put(it.region(), it.percentage()));
        return byRegion;
    }
}
