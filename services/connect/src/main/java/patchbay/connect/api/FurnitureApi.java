package patchbay.connect.api;

import org.jspecify.annotations.Nullable;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Served;
import patchbay.wire.connect.ConnectOperations;

/** The operations on hours, queues, routing profiles and contact flows. */
final class FurnitureApi {
    private FurnitureApi() {}

    static @Nullable Served<?, ?> operation(
            String name, Furnisher furnisher, SecurityProfiles profiles) {
        return switch (name) {
            case "CreateContactFlowModule" ->
                    ConnectOperations.createContactFlowModule()
                            .by(new CreateContactFlowModule(furnisher));
            case "DeleteContactFlowModule" ->
                    ConnectOperations.deleteContactFlowModule()
                            .by(new DeleteContactFlowModule(furnisher));
            case "DescribeContactFlowModule" ->
                    ConnectOperations.describeContactFlowModule()
                            .by(new DescribeContactFlowModule(furnisher));
            case "ListContactFlowModules" ->
                    ConnectOperations.listContactFlowModules()
                            .by(new ListContactFlowModules(furnisher));
            case "SearchContactFlowModules" ->
                    ConnectOperations.searchContactFlowModules()
                            .by(new SearchContactFlowModules(furnisher));
            case "UpdateContactFlowModuleContent" ->
                    ConnectOperations.updateContactFlowModuleContent()
                            .by(new UpdateContactFlowModuleContent(furnisher));
            case "UpdateContactFlowModuleMetadata" ->
                    ConnectOperations.updateContactFlowModuleMetadata()
                            .by(new UpdateContactFlowModuleMetadata(furnisher));
            case "AssociateRoutingProfileQueues" ->
                    ConnectOperations.associateRoutingProfileQueues()
                            .by(new AssociateRoutingProfileQueues(furnisher));
            case "CreateContactFlow" ->
                    ConnectOperations.createContactFlow().by(new CreateContactFlow(furnisher));
            case "CreateHoursOfOperation" ->
                    ConnectOperations.createHoursOfOperation()
                            .by(new CreateHoursOfOperation(furnisher));
            case "CreateQueue" -> ConnectOperations.createQueue().by(new CreateQueue(furnisher));
            case "CreateRoutingProfile" ->
                    ConnectOperations.createRoutingProfile()
                            .by(new CreateRoutingProfile(furnisher));
            case "DeleteContactFlow" ->
                    ConnectOperations.deleteContactFlow().by(new DeleteContactFlow(furnisher));
            case "DeleteHoursOfOperation" ->
                    ConnectOperations.deleteHoursOfOperation()
                            .by(new DeleteHoursOfOperation(furnisher));
            case "DeleteQueue" -> ConnectOperations.deleteQueue().by(new DeleteQueue(furnisher));
            case "DeleteRoutingProfile" ->
                    ConnectOperations.deleteRoutingProfile()
                            .by(new DeleteRoutingProfile(furnisher));
            case "DescribeContactFlow" ->
                    ConnectOperations.describeContactFlow().by(new DescribeContactFlow(furnisher));
            case "DisassociateRoutingProfileQueues" ->
                    ConnectOperations.disassociateRoutingProfileQueues()
                            .by(new DisassociateRoutingProfileQueues(furnisher));
            case "ListContactFlows" ->
                    ConnectOperations.listContactFlows().by(new ListContactFlows(furnisher));
            case "SearchContactFlows" ->
                    ConnectOperations.searchContactFlows().by(new SearchContactFlows(furnisher));
            case "SearchHoursOfOperations" ->
                    ConnectOperations.searchHoursOfOperations()
                            .by(new SearchHoursOfOperations(furnisher));
            case "SearchQueues" -> ConnectOperations.searchQueues().by(new SearchQueues(furnisher));
            case "SearchRoutingProfiles" ->
                    ConnectOperations.searchRoutingProfiles()
                            .by(new SearchRoutingProfiles(furnisher));
            case "SearchSecurityProfiles" ->
                    ConnectOperations.searchSecurityProfiles()
                            .by(new SearchSecurityProfiles(furnisher, profiles));
            case "UpdateContactFlowContent" ->
                    ConnectOperations.updateContactFlowContent()
                            .by(new UpdateContactFlowContent(furnisher));
            case "UpdateContactFlowMetadata" ->
                    ConnectOperations.updateContactFlowMetadata()
                            .by(new UpdateContactFlowMetadata(furnisher));
            case "UpdateContactFlowName" ->
                    ConnectOperations.updateContactFlowName()
                            .by(new UpdateContactFlowName(furnisher));
            case "UpdateHoursOfOperation" ->
                    ConnectOperations.updateHoursOfOperation()
                            .by(new UpdateHoursOfOperation(furnisher));
            case "UpdateQueueHoursOfOperation" ->
                    ConnectOperations.updateQueueHoursOfOperation()
                            .by(new UpdateQueueHoursOfOperation(furnisher));
            case "UpdateQueueMaxContacts" ->
                    ConnectOperations.updateQueueMaxContacts()
                            .by(new UpdateQueueMaxContacts(furnisher));
            case "UpdateQueueName" ->
                    ConnectOperations.updateQueueName().by(new UpdateQueueName(furnisher));
            case "UpdateQueueOutboundCallerConfig" ->
                    ConnectOperations.updateQueueOutboundCallerConfig()
                            .by(new UpdateQueueOutboundCallerConfig(furnisher));
            case "UpdateQueueStatus" ->
                    ConnectOperations.updateQueueStatus().by(new UpdateQueueStatus(furnisher));
            case "UpdateRoutingProfileAgentAvailabilityTimer" ->
                    ConnectOperations.updateRoutingProfileAgentAvailabilityTimer()
                            .by(new UpdateRoutingProfileAgentAvailabilityTimer(furnisher));
            case "UpdateRoutingProfileConcurrency" ->
                    ConnectOperations.updateRoutingProfileConcurrency()
                            .by(new UpdateRoutingProfileConcurrency(furnisher));
            case "UpdateRoutingProfileDefaultOutboundQueue" ->
                    ConnectOperations.updateRoutingProfileDefaultOutboundQueue()
                            .by(new UpdateRoutingProfileDefaultOutboundQueue(furnisher));
            case "UpdateRoutingProfileName" ->
                    ConnectOperations.updateRoutingProfileName()
                            .by(new UpdateRoutingProfileName(furnisher));
            case "UpdateRoutingProfileQueues" ->
                    ConnectOperations.updateRoutingProfileQueues()
                            .by(new UpdateRoutingProfileQueues(furnisher));
            default -> null;
        };
    }
}
