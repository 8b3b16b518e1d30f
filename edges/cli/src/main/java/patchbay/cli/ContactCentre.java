package patchbay.cli;

import static patchbay.wire.connect.ConnectOperations.listInstances;
import static patchbay.wire.connect.ConnectOperations.listUsers;

import java.util.List;
import java.util.regex.Pattern;
import patchbay.wire.ServiceModel;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.InstanceSummary;
import patchbay.wire.connect.ListInstancesRequest;
import patchbay.wire.connect.ListInstancesResponse;
import patchbay.wire.connect.ListUsersRequest;
import patchbay.wire.connect.ListUsersResponse;
import patchbay.wire.connect.UserSummary;

/** The contact-centre instances of a region, found by what people call them. */
final class ContactCentre {
    static final ServiceModel MODEL = ConnectOperations.model();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ServerClient client;

    ContactCentre(ServerClient client) {
        this.client = client;
    }

    List<InstanceSummary> instances() throws Failure {
        return Pages.all(token -> {
            ListInstancesResponse page =
                    client.call(
                            MODEL,
                            listInstances(),
                            ListInstancesRequest.builder().nextToken(token).build());
            return new Pages.Page<>(page.instanceSummaryList(), page.nextToken());
        });
    }

    /** The id of the instance that is called so: by its id or its alias. */
    String instance(String named) throws Failure {
        if (ID.matcher(named).matches()) {
            return named;
        }
        return instances().stream()
                .filter(it -> it.instanceAlias().orElse("").equalsIgnoreCase(named))
                .flatMap(it -> it.id().stream())
                .findFirst()
                .orElseThrow(() ->
                        Failure.failed(
                                "there is no instance `" + Paint.plain(named) + "` in this region",
                                "patchbay instance list"));
    }

    List<UserSummary> users(String instance) throws Failure {
        return Pages.all(token -> {
            ListUsersResponse page =
                    client.call(
                            MODEL,
                            listUsers(),
                            ListUsersRequest.builder()
                                    .instanceId(instance)
                                    .maxResults(1000)
                                    .nextToken(token)
                                    .build());
            return new Pages.Page<>(page.userSummaryList(), page.nextToken());
        });
    }

    /** The id of the user whose login is exactly this. */
    String user(String instance, String login) throws Failure {
        return users(instance).stream()
                .filter(it -> it.username().orElse("").equals(login))
                .flatMap(it -> it.id().stream())
                .findFirst()
                .orElseThrow(() ->
                        Failure.failed(
                                "there is no user `" + Paint.plain(login) + "`; case counts",
                                "patchbay connect-user list INSTANCE"));
    }
}
