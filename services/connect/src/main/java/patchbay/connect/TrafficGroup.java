package patchbay.connect;

import java.util.Map;
import java.util.TreeMap;
import patchbay.aws.Arn;
import patchbay.aws.Region;

/**
 * How the traffic of an instance is distributed between its region and that of its replica.
 *
 * @param instance the source, not the replica
 * @param isDefault the one that came with the replica: it alone says where agents sign in
 * @param signIn by region, whether agents sign in there
 * @param telephony by region, percent of the calls
 * @param agents by region, percent of the agents
 */
public record TrafficGroup(
        String id,
        InstanceId instance,
        String name,
        String description,
        boolean isDefault,
        Map<String, String> tags,
        Map<String, Boolean> signIn,
        Map<String, Integer> telephony,
        Map<String, Integer> agents) {
    public TrafficGroup {
        tags = Map.copyOf(tags);
        signIn = new TreeMap<>(signIn);
        telephony = new TreeMap<>(telephony);
        agents = new TreeMap<>(agents);
    }

    /** Everything in the source's region, sign-in in both. */
    static TrafficGroup of(
            String id,
            InstanceId instance,
            String name,
            String description,
            boolean isDefault,
            Map<String, String> tags,
            Region source,
            Region replica) {
        Map<String, Integer> all = Map.of(source.id(), 100, replica.id(), 0);
        return new TrafficGroup(
                id,
                instance,
                name,
                description,
                isDefault,
                tags,
                Map.of(source.id(), true, replica.id(), true),
                all,
                all);
    }

    /**
     * {@code arn:…:connect:REGION:ACCOUNT:traffic-distribution-group/ID}, in the source's region.
     */
    public Arn arn(Instance source) {
        return new Arn(
                source.region().partition().id(),
                "connect",
                source.region().id(),
                source.account().digits(),
                "traffic-distribution-group/" + id);
    }

    TrafficGroup distributed(
            Map<String, Boolean> changedSignIn,
            Map<String, Integer> changedTelephony,
            Map<String, Integer> changedAgents) {
        return new TrafficGroup(
                id,
                instance,
                name,
                description,
                isDefault,
                tags,
                changedSignIn,
                changedTelephony,
                changedAgents);
    }
}
