package patchbay.connect.api;

import java.util.Optional;
import patchbay.wire.Served;
import patchbay.wire.connect.ConnectOperations;

/** The operations of Global Resiliency that sign-in needs. */
final class TrafficOperations {
    private TrafficOperations() {}

    /** Nothing where the operation is none of these. */
    static Optional<Served<?, ?>> operation(String name, TrafficAdmission traffic) {
        return Optional.ofNullable(
                switch (name) {
                    case "AssociateTrafficDistributionGroupUser" ->
                            ConnectOperations.associateTrafficDistributionGroupUser()
                                    .by(new AssociateTrafficDistributionGroupUser(traffic));
                    case "CreateTrafficDistributionGroup" ->
                            ConnectOperations.createTrafficDistributionGroup()
                                    .by(new CreateTrafficDistributionGroup(traffic));
                    case "DeleteTrafficDistributionGroup" ->
                            ConnectOperations.deleteTrafficDistributionGroup()
                                    .by(new DeleteTrafficDistributionGroup(traffic));
                    case "DescribeTrafficDistributionGroup" ->
                            ConnectOperations.describeTrafficDistributionGroup()
                                    .by(new DescribeTrafficDistributionGroup(traffic));
                    case "DisassociateTrafficDistributionGroupUser" ->
                            ConnectOperations.disassociateTrafficDistributionGroupUser()
                                    .by(new DisassociateTrafficDistributionGroupUser(traffic));
                    case "GetTrafficDistribution" ->
                            ConnectOperations.getTrafficDistribution()
                                    .by(new GetTrafficDistribution(traffic));
                    case "ListTrafficDistributionGroupUsers" ->
                            ConnectOperations.listTrafficDistributionGroupUsers()
                                    .by(new ListTrafficDistributionGroupUsers(traffic));
                    case "ListTrafficDistributionGroups" ->
                            ConnectOperations.listTrafficDistributionGroups()
                                    .by(new ListTrafficDistributionGroups(traffic));
                    case "ReplicateInstance" ->
                            ConnectOperations.replicateInstance()
                                    .by(new ReplicateInstance(traffic));
                    case "UpdateTrafficDistribution" ->
                            ConnectOperations.updateTrafficDistribution()
                                    .by(new UpdateTrafficDistribution(traffic));
                    default -> null;
                });
    }
}
