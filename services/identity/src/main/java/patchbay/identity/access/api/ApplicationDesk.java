package patchbay.identity.access.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.Directory;
import patchbay.identity.oauth.ApplicationArn;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Applications of both kinds as this API knows them (rule 7.4): SAML ones can be listed, described,
 * disabled, deleted and assigned here, but not made.
 */
final class ApplicationDesk {
    static final String OAUTH = "arn:aws:sso::aws:applicationProvider/custom";
    static final String SAML = "arn:aws:sso::aws:applicationProvider/custom-saml";

    private final Instances instances;
    private final Applications saml;
    private final CustomerApplicationStore oauth;
    private final Directory directory;

    ApplicationDesk(
            Instances instances,
            Applications saml,
            CustomerApplicationStore oauth,
            Directory directory) {
        this.instances = instances;
        this.saml = saml;
        this.oauth = oauth;
        this.directory = directory;
    }

    /** One of either kind. */
    sealed interface Any {
        record Saml(Application application) implements Any {}

        record OAuth(CustomerApplication application) implements Any {}

        /** {@code apl-…}: a SAML application's own id begins with {@code ins-}. */
        default String id() {
            return switch (this) {
                case Saml(Application it) -> it.id().text().replaceFirst("^ins-", "apl-");
                case OAuth(CustomerApplication it) -> it.id();
            };
        }

        default String provider() {
            return this instanceof Saml ? SAML : OAUTH;
        }

        default Instant createdAt() {
            return switch (this) {
                case Saml(Application it) -> it.createdAt();
                case OAuth(CustomerApplication it) -> it.createdAt();
            };
        }
    }

    /** An application and where it belongs. */
    record Found(Instance instance, Any application) {}

    static String arn(Instance instance, Any application) {
        return ApplicationArn.of(instance, application.id());
    }

    CustomerApplicationStore oauth() {
        return oauth;
    }

    Applications saml() {
        return saml;
    }

    List<Any> list(InstanceEntry entry) {
        Stream<Any> own = oauth.list(entry.instance().id()).stream().map(Any.OAuth::new);
        return entry.kind() == InstanceEntry.Kind.ORGANIZATION
                ? Stream.concat(saml.list().stream().map(Any.Saml::new), own).toList()
                : own.toList();
    }

    /** Work on an application that is there, in an instance of the caller's account. */
    <T> Reply<T> on(Guard guard, Call call, String arn, Function<Found, Reply<T>> work) {
        return guard.any(
                call,
                Guard.Touched.of(arn),
                account ->
                        find(arn, account)
                                .map(work)
                                .orElseGet(() ->
                                        Reply.refused(
                                                AccessFault.notFound(
                                                        "Could not find Application with arn "
                                                                + arn))));
    }

    private Optional<Found> find(String arn, AccountId account) {
        String[] parts = arn.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return instances
                .entry(parts[1])
                .filter(entry -> entry.instance().account().equals(account))
                .flatMap(entry -> named(entry, parts[2]).map(it -> new Found(entry.instance(), it)))
                .filter(found -> arn(found.instance(), found.application()).equals(arn));
    }

    private Optional<Any> named(InstanceEntry entry, String id) {
        Optional<Any> own =
                oauth.find(id)
                        .filter(it -> it.instance().equals(entry.instance().id()))
                        .map(Any.OAuth::new);
        return own.isPresent() || entry.kind() == InstanceEntry.Kind.ACCOUNT
                ? own
                : ApplicationId.parse(id.replaceFirst("^apl-", "ins-"))
                        .flatMap(saml::find)
                        .map(Any.Saml::new);
    }

    List<Assignee> assignees(Any application) {
        return switch (application) {
            case Any.Saml(Application it) -> saml.assignees(it.id());
            case Any.OAuth(CustomerApplication it) -> oauth.assignees(it.id());
        };
    }

    /** Assigns; repeating it changes nothing. */
    Reply<Assignee> assign(Any application, Assignee assignee) {
        if (!exists(assignee)) {
            return Reply.refused(
                    AccessFault.notFound(
                            "Could not find "
                                    + Shapes.principalType(assignee)
                                    + " with id "
                                    + Shapes.principalId(assignee)));
        }
        boolean _ =
                switch (application) {
                    case Any.Saml(Application it) -> saml.assign(it.id(), assignee);
                    case Any.OAuth(CustomerApplication it) -> oauth.assign(it.id(), assignee);
                };
        return Reply.done(assignee);
    }

    Reply<Assignee> unassign(Any application, Assignee assignee) {
        boolean was =
                switch (application) {
                    case Any.Saml(Application it) -> saml.unassign(it.id(), assignee);
                    case Any.OAuth(CustomerApplication it) -> oauth.unassign(it.id(), assignee);
                };
        return was ? Reply.done(assignee) : Reply.refused(notAssigned());
    }

    static Fault notAssigned() {
        return AccessFault.notFound("Could not find the application assignment.");
    }

    private boolean exists(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(var id) -> directory.person(id).isPresent();
            case Assignee.EverybodyIn(var id) -> directory.group(id).isPresent();
        };
    }
}
