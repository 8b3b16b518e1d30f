package patchbay.identity.access.api;

import org.jspecify.annotations.Nullable;
import patchbay.identity.access.CenterTags;
import patchbay.wire.Served;
import patchbay.wire.sso.SsoOperations;

/** Which handler answers which operation on applications and token issuers. */
final class ApplicationOperations {
    private final Guard guard;
    private final ApplicationFactory factory;
    private final ApplicationDesk desk;
    private final CenterTags tags;

    ApplicationOperations(
            Guard guard, ApplicationFactory factory, ApplicationDesk desk, CenterTags tags) {
        this.guard = guard;
        this.factory = factory;
        this.desk = desk;
        this.tags = tags;
    }

    @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "CreateApplication" ->
                    SsoOperations.createApplication().by(new CreateApplication(guard, factory));
            case "CreateApplicationAssignment" ->
                    SsoOperations.createApplicationAssignment()
                            .by(new CreateApplicationAssignment(guard, desk));
            case "DeleteApplication" ->
                    SsoOperations.deleteApplication().by(new DeleteApplication(guard, desk, tags));
            case "DeleteApplicationAssignment" ->
                    SsoOperations.deleteApplicationAssignment()
                            .by(new DeleteApplicationAssignment(guard, desk));
            case "DescribeApplication" ->
                    SsoOperations.describeApplication().by(new DescribeApplication(guard, desk));
            case "DescribeApplicationAssignment" ->
                    SsoOperations.describeApplicationAssignment()
                            .by(new DescribeApplicationAssignment(guard, desk));
            case "DescribeApplicationProvider" ->
                    SsoOperations.describeApplicationProvider()
                            .by(new DescribeApplicationProvider(guard));
            case "GetApplicationAssignmentConfiguration" ->
                    SsoOperations.getApplicationAssignmentConfiguration()
                            .by(new GetApplicationAssignmentConfiguration(guard, desk));
            case "ListApplicationAssignments" ->
                    SsoOperations.listApplicationAssignments()
                            .by(new ListApplicationAssignments(guard, desk));
            case "ListApplicationAssignmentsForPrincipal" ->
                    SsoOperations.listApplicationAssignmentsForPrincipal()
                            .by(new ListApplicationAssignmentsForPrincipal(guard, desk));
            case "ListApplicationProviders" ->
                    SsoOperations.listApplicationProviders()
                            .by(new ListApplicationProviders(guard));
            case "ListApplications" ->
                    SsoOperations.listApplications().by(new ListApplications(guard, desk));
            case "PutApplicationAssignmentConfiguration" ->
                    SsoOperations.putApplicationAssignmentConfiguration()
                            .by(new PutApplicationAssignmentConfiguration(guard, desk));
            case "UpdateApplication" ->
                    SsoOperations.updateApplication().by(new UpdateApplication(guard, desk));
            default -> null;
        };
    }
}
