package patchbay.connect.api;

import java.util.Optional;
import patchbay.connect.ConnectSessions;
import patchbay.connect.ConnectStore;
import patchbay.connect.Federation;
import patchbay.connect.Furnishings;
import patchbay.connect.HoursOverrides;
import patchbay.connect.Instances;
import patchbay.connect.People;
import patchbay.connect.Resilience;
import patchbay.connect.SecurityProfiles;
import patchbay.connect.TaggedResources;
import patchbay.connect.Users;
import patchbay.iam.Authorizer;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.connect.ConnectOperations;

/** The operations of Amazon Connect that Patchbay serves, for the front door. */
public final class ConnectApi implements Api {
    private final ConnectStore store;
    private final Instances instances;
    private final Users users;
    private final SecurityProfiles profiles;
    private final TaggedResources tagged;
    private final Federation federation;
    private final ConnectSessions sessions;
    private final Furnishings furnishings;
    private final Furnisher furnisher;
    private final Admission admission;
    private final PeopleOperations people;
    private final OverrideApi overrides;
    private final TrafficAdmission traffic;

    public ConnectApi(
            ConnectStore store,
            Instances instances,
            Users users,
            SecurityProfiles profiles,
            HoursOverrides hours,
            Federation federation,
            ConnectSessions sessions,
            People people,
            TaggedResources tagged,
            Resilience resilience,
            Authorizer authorizer) {
        this.store = store;
        this.instances = instances;
        this.users = users;
        this.profiles = profiles;
        this.tagged = tagged;
        this.federation = federation;
        this.sessions = sessions;
        this.admission = new Admission(instances, authorizer, tagged);
        this.furnishings = hours.furnishings();
        this.traffic = new TrafficAdmission(admission, resilience);
        this.furnisher = new Furnisher(admission, furnishings);
        this.people = new PeopleOperations(people, admission, store);
        this.overrides = new OverrideApi(admission, hours);
    }

    @Override
    public ServiceModel model() {
        return ConnectOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        Optional<Served<?, ?>> ofPeople =
                people.operation(name).or(() -> overrides.operation(name));
        if (ofPeople.isPresent()) {
            return ofPeople;
        }
        Optional<Served<?, ?>> ofTraffic = TrafficOperations.operation(name, traffic);
        if (ofTraffic.isPresent()) {
            return ofTraffic;
        }
        return Optional.ofNullable(
                switch (name) {
                    case "AssociateApprovedOrigin" ->
                            ConnectOperations.associateApprovedOrigin()
                                    .by(new AssociateApprovedOrigin(admission, instances));
                    case "CreateInstance" ->
                            ConnectOperations.createInstance()
                                    .by(new CreateInstance(admission, instances));
                    case "CreateSecurityProfile" ->
                            ConnectOperations.createSecurityProfile()
                                    .by(new CreateSecurityProfile(admission, profiles));
                    case "CreateUser" ->
                            ConnectOperations.createUser().by(new CreateUser(admission, users));
                    case "DeleteInstance" ->
                            ConnectOperations.deleteInstance()
                                    .by(new DeleteInstance(admission, instances));
                    case "DeleteSecurityProfile" ->
                            ConnectOperations.deleteSecurityProfile()
                                    .by(new DeleteSecurityProfile(admission, profiles));
                    case "DeleteUser" ->
                            ConnectOperations.deleteUser().by(new DeleteUser(admission, users));
                    case "DescribeAgentStatus" ->
                            ConnectOperations.describeAgentStatus()
                                    .by(new DescribeAgentStatus(admission, store));
                    case "DescribeHoursOfOperation" ->
                            ConnectOperations.describeHoursOfOperation()
                                    .by(new DescribeHoursOfOperation(admission, store));
                    case "DescribeInstance" ->
                            ConnectOperations.describeInstance()
                                    .by(new DescribeInstance(admission, traffic.resilience()));
                    case "DescribeInstanceAttribute" ->
                            ConnectOperations.describeInstanceAttribute()
                                    .by(new DescribeInstanceAttribute(admission));
                    case "DescribeQueue" ->
                            ConnectOperations.describeQueue()
                                    .by(new DescribeQueue(admission, store));
                    case "DescribeRoutingProfile" ->
                            ConnectOperations.describeRoutingProfile()
                                    .by(new DescribeRoutingProfile(admission, furnishings));
                    case "DescribeSecurityProfile" ->
                            ConnectOperations.describeSecurityProfile()
                                    .by(new DescribeSecurityProfile(admission, profiles));
                    case "DescribeUser" ->
                            ConnectOperations.describeUser().by(new DescribeUser(admission, users));
                    case "DisassociateApprovedOrigin" ->
                            ConnectOperations.disassociateApprovedOrigin()
                                    .by(new DisassociateApprovedOrigin(admission, instances));
                    case "GetFederationToken" ->
                            ConnectOperations.getFederationToken()
                                    .by(new GetFederationToken(federation, sessions));
                    case "ListAgentStatuses" ->
                            ConnectOperations.listAgentStatuses()
                                    .by(new ListAgentStatuses(admission, store));
                    case "ListApprovedOrigins" ->
                            ConnectOperations.listApprovedOrigins()
                                    .by(new ListApprovedOrigins(admission, instances));
                    case "ListHoursOfOperations" ->
                            ConnectOperations.listHoursOfOperations()
                                    .by(new ListHoursOfOperations(admission, store));
                    case "ListInstanceAttributes" ->
                            ConnectOperations.listInstanceAttributes()
                                    .by(new ListInstanceAttributes(admission));
                    case "ListInstances" ->
                            ConnectOperations.listInstances()
                                    .by(new ListInstances(admission, instances));
                    case "ListQueues" ->
                            ConnectOperations.listQueues().by(new ListQueues(admission, store));
                    case "ListRoutingProfileQueues" ->
                            ConnectOperations.listRoutingProfileQueues()
                                    .by(new ListRoutingProfileQueues(admission, furnishings));
                    case "ListRoutingProfiles" ->
                            ConnectOperations.listRoutingProfiles()
                                    .by(new ListRoutingProfiles(admission, store));
                    case "ListSecurityProfilePermissions" ->
                            ConnectOperations.listSecurityProfilePermissions()
                                    .by(new ListSecurityProfilePermissions(admission, profiles));
                    case "ListSecurityProfiles" ->
                            ConnectOperations.listSecurityProfiles()
                                    .by(new ListSecurityProfiles(admission, profiles));
                    case "ListTagsForResource" ->
                            ConnectOperations.listTagsForResource()
                                    .by(new ListTagsForResource(admission, tagged));
                    case "ListUsers" ->
                            ConnectOperations.listUsers().by(new ListUsers(admission, users));
                    case "PutUserStatus" ->
                            ConnectOperations.putUserStatus()
                                    .by(new PutUserStatus(admission, users));
                    case "TagResource" ->
                            ConnectOperations.tagResource().by(new TagResource(admission, tagged));
                    case "UntagResource" ->
                            ConnectOperations.untagResource()
                                    .by(new UntagResource(admission, tagged));
                    case "UpdateInstanceAttribute" ->
                            ConnectOperations.updateInstanceAttribute()
                                    .by(new UpdateInstanceAttribute(admission, instances));
                    case "UpdateSecurityProfile" ->
                            ConnectOperations.updateSecurityProfile()
                                    .by(new UpdateSecurityProfile(admission, profiles));
                    case "UpdateUserConfig" ->
                            ConnectOperations.updateUserConfig()
                                    .by(new UpdateUserConfig(admission, users));
                    case "UpdateUserIdentityInfo" ->
                            ConnectOperations.updateUserIdentityInfo()
                                    .by(new UpdateUserIdentityInfo(admission, users));
                    case "UpdateUserPhoneConfig" ->
                            ConnectOperations.updateUserPhoneConfig()
                                    .by(new UpdateUserPhoneConfig(admission, users));
                    case "UpdateUserRoutingProfile" ->
                            ConnectOperations.updateUserRoutingProfile()
                                    .by(new UpdateUserRoutingProfile(admission, users));
                    case "UpdateUserSecurityProfiles" ->
                            ConnectOperations.updateUserSecurityProfiles()
                                    .by(new UpdateUserSecurityProfiles(admission, users));
                    default -> FurnitureApi.operation(name, furnisher, profiles);
                });
    }
}
