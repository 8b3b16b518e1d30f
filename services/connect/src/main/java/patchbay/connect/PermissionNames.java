package patchbay.connect;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of what a security profile can permit.
 *
 * <p>Source: <i>Amazon Connect Administrator Guide, List of security profile permissions</i>, and
 * profiles that administrators published; rule 8.33. The API accepts any name, so this list is only
 * what the default profiles hold.
 */
final class PermissionNames {
    static final String CONTACT_PANEL = "BasicAgentAccess";

    /** Objects, each followed by what can be done with it. */
    private static final String OBJECTS =
            """
            RoutingPolicies Create Edit View Delete
            TransferDestinations Create Edit View Delete
            HoursOfOperation Create Edit View Delete
            Queues Create Edit EnableAndDisable View Delete Purge
            TaskTemplates Create Edit View Delete
            PredefinedAttributes Create Edit View Delete
            Prompts Create Edit View Delete
            ContactFlows Create Edit View Delete Publish
            ContactFlowModules Create Edit View Delete Publish
            PhoneNumbers Claim Edit Release View
            Views Create Edit Remove View
            Bots Create Edit View
            EmailAddresses Create Edit Remove View
            Users Create Delete Edit EditPermission EnableAndDisable View
            AgentGrouping Create Edit EnableAndDisable View
            SecurityProfiles Create Edit View Delete
            AgentStates Create Edit EnableAndDisable View
            Workspaces Create Edit View Delete Assign EditVisibility
            HistoricalChanges View
            VoiceId Access
            RestrictTaskCreation Access
            AudioDeviceSettings Access
            VideoContact Access
            RealtimeContactLens View
            OutboundEmail Create
            SelfAssignContacts Access
            ManualAssignMyContacts Enable
            ManualAssignAnyContact Enable
            StopContact Enabled
            TransferContact Enabled
            UpdateContactSchedule Enabled
            AccessMetrics.RealTimeMetrics Access
            AccessMetrics.HistoricalMetrics Access
            AccessMetrics.AgentActivityAudit Access
            AccessMetrics.Dashboards Access
            AgentTimeCard View
            ContactSearch View
            MyContacts View
            ContactSearchWithCharacteristics Access View
            ContactSearchWithKeywords Access View
            ContactAttributes View
            ConfigureContactAttributes View
            GraphTrends View
            RedactedData View
            UnredactedData View
            MetricsReports Create Edit View Delete Publish Schedule Share
            ReportSchedules Create Edit View Delete
            ScreenRecording Access Delete Download
            Transcript View
            Audio View
            CustomViews Access
            Wisdom View
            """;

    private static final String SINGLE =
            """
            BasicAgentAccess OutboundCallAccess ChatTestMode AccessMetrics
            ListenCallRecordings DownloadCallRecordings DeleteCallRecordings
            ManagerListenIn ManagerBargeIn
            """;

    private static final String MANAGER =
            """
            AccessMetrics AgentStates.Create AgentStates.Edit AgentStates.EnableAndDisable
            AgentStates.View AgentTimeCard.View ContactAttributes.View
            ContactFlows.Create ContactFlows.Delete ContactFlows.Edit ContactFlows.Publish
            ContactFlows.View ContactFlowModules.Create ContactFlowModules.Delete
            ContactFlowModules.Edit ContactFlowModules.Publish ContactFlowModules.View
            ContactSearch.View DeleteCallRecordings DownloadCallRecordings ListenCallRecordings
            HoursOfOperation.Create HoursOfOperation.Edit HoursOfOperation.View ManagerListenIn
            MetricsReports.Create MetricsReports.Edit MetricsReports.View MetricsReports.Delete
            MetricsReports.Publish MetricsReports.Schedule MetricsReports.Share
            PhoneNumbers.Claim PhoneNumbers.Edit PhoneNumbers.Release PhoneNumbers.View
            Prompts.Create Prompts.Edit Prompts.View Prompts.Delete
            Queues.Create Queues.Edit Queues.EnableAndDisable Queues.View
            ReportSchedules.Create ReportSchedules.Edit ReportSchedules.View ReportSchedules.Delete
            RoutingPolicies.Create RoutingPolicies.Edit RoutingPolicies.View
            TaskTemplates.Create TaskTemplates.Edit TaskTemplates.View TaskTemplates.Delete
            TransferDestinations.Create TransferDestinations.Edit TransferDestinations.View
            Users.EnableAndDisable Users.View
            """;

    private PermissionNames() {}

    /** Everything: the profile {@code Admin}. */
    static List<String> all() {
        List<String> names = new ArrayList<>(words(SINGLE));
        OBJECTS.lines()
                .forEach(line -> {
                    List<String> words = words(line);
                    for (String verb : words.subList(1, words.size())) {
                        names.add(words.getFirst() + "." + verb);
                    }
                });
        return names;
    }

    /** The profile {@code Agent}. */
    static List<String> agent() {
        return List.of(CONTACT_PANEL, "OutboundCallAccess");
    }

    /** The profile {@code CallCenterManager}. */
    static List<String> manager() {
        return words(MANAGER);
    }

    /** The profile {@code QualityAnalyst}. */
    static List<String> analyst() {
        return List.of(
                "AccessMetrics",
                "AgentTimeCard.View",
                "ContactAttributes.View",
                "ContactSearch.View");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
