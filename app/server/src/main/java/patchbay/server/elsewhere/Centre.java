package patchbay.server.elsewhere;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Region;
import patchbay.aws.places.FederateAddress;
import patchbay.cli.Evidence;
import patchbay.connect.ConnectCheck;
import patchbay.connect.ConnectUser;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.Instances;
import patchbay.connect.SecurityProfile;
import patchbay.connect.Users;
import patchbay.wire.Reply;

/** Puts the instances and their users on the bench: as given, else as good as can be. */
final class Centre {
    private final Bench.Parts parts;
    private final Evidence evidence;
    private final Claimed claimed;
    private final Missing missing;

    /** An instance by its parts. */
    private record Place(AccountId account, Region region, InstanceId id) {
        static Optional<Place> of(String arn) {
            return Arn.parse(arn)
                    .flatMap(it ->
                            AccountId.parse(it.account())
                                    .flatMap(account ->
                                            Region.parse(it.region())
                                                    .flatMap(region ->
                                                            InstanceId.parse(it.lastSegment())
                                                                    .map(id ->
                                                                            new Place(
                                                                                    account, region,
                                                                                    id)))));
        }
    }

    Centre(Bench.Parts parts, Evidence evidence, Claimed claimed, Missing missing) {
        this.parts = parts;
        this.evidence = evidence;
        this.claimed = claimed;
        this.missing = missing;
    }

    /**
     * @param address where the relay state leads, where that is an instance
     */
    void furnish(Optional<FederateAddress> address) {
        Map<Place, Optional<String>> places = new LinkedHashMap<>();
        for (Evidence.InstanceFile file : evidence.instances()) {
            Place.of(file.arn())
                    .ifPresentOrElse(
                            place -> places.put(place, file.alias()),
                            () ->
                                    missing.note(
                                            "`"
                                                    + file.arn()
                                                    + "` is no ARN of an instance, so it"
                                                    + " is left out"));
        }
        if (places.isEmpty()) {
            assumed(address).ifPresent(place -> places.put(place, Optional.empty()));
        }
        places.forEach(this::instance);
        String destination = address.flatMap(FederateAddress::destination).orElse("");
        String id = address.map(FederateAddress::instance).orElse("ID");
        if (evidence.permissions().isEmpty()) {
            missing.unknowable(
                    "aws connect list-security-profile-permissions --instance-id "
                            + id
                            + " --security-profile-id ID, for each of the user",
                    ConnectCheck.PAGE_IS_PERMITTED);
        }
        if (destination.startsWith("https://") && evidence.origins().isEmpty()) {
            missing.unknowable(
                    "aws connect list-approved-origins --instance-id " + id,
                    ConnectCheck.DESTINATION_IS_OURS);
        }
    }

    private Optional<Place> assumed(Optional<FederateAddress> address) {
        missing.assumed(
                "aws connect describe-instance --instance-id "
                        + address.map(FederateAddress::instance).orElse("ID"),
                ConnectCheck.INSTANCE_EXISTS);
        return address.flatMap(at ->
                claimed.role(evidence)
                        .flatMap(role -> AccountId.parse(role.account()))
                        .flatMap(account ->
                                InstanceId.parse(at.instance())
                                        .map(id -> new Place(account, at.region(), id))));
    }

    private void instance(Place place, Optional<String> alias) {
        Reply<Instance> made =
                parts.instances()
                        .create(
                                new Instances.NewInstance(
                                        place.account(),
                                        place.region(),
                                        IdentityManagement.SAML,
                                        Optional.of(
                                                alias.orElse(
                                                        "instance-"
                                                                + place.id()
                                                                        .text()
                                                                        .substring(0, 8))),
                                        Optional.empty(),
                                        true,
                                        true,
                                        Map.of(),
                                        Optional.of(place.id())));
        switch (made) {
            case Reply.Done<Instance>(Instance instance) -> {
                evidence.origins().orElse(List.of()).forEach(it -> approve(instance, it));
                users(instance);
            }
            case Reply.Refused<Instance>(var fault) ->
                    missing.note("instance `" + place.id() + "` is left out: " + fault.message());
        }
    }

    private void approve(Instance instance, String origin) {
        if (parts.instances().approve(instance, origin) instanceof Reply.Refused<String> refused) {
            missing.note("origin `" + origin + "` is left out: " + refused.fault().message());
        }
    }

    private void users(Instance instance) {
        List<String> names = new ArrayList<>();
        if (evidence.users().isPresent()) {
            evidence.users().get().stream()
                    .filter(login ->
                            login.instance().map(instance.id().text()::equals).orElse(true))
                    .map(Evidence.Login::name)
                    .forEach(names::add);
        } else {
            String command =
                    "aws connect list-users --instance-id "
                            + instance.id()
                            + " --region "
                            + instance.region();
            if (claimed.sessionName().isPresent()) {
                missing.assumed(command, ConnectCheck.LOGIN_IS_SESSION_NAME);
                names.add(claimed.sessionName().get());
            } else {
                missing.unknowable(command, ConnectCheck.LOGIN_IS_SESSION_NAME);
            }
        }
        String profile = profile(instance);
        names.forEach(name -> user(instance, name, profile));
    }

    /** Id of a profile that permits what was listed, else of the one that agents have. */
    private String profile(Instance instance) {
        if (evidence.permissions().isPresent()
                && parts.profiles()
                                .create(
                                        instance,
                                        "As listed",
                                        "",
                                        evidence.permissions().get(),
                                        Map.of())
                        instanceof Reply.Done<SecurityProfile>(SecurityProfile listed)) {
            return listed.id();
        }
        return parts.store().securityProfiles(instance.id()).stream()
                .filter(profile -> profile.name().equals("Agent"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void user(Instance instance, String login, String profile) {
        Reply<ConnectUser> made =
                parts.users()
                        .create(
                                instance,
                                new Users.NewUser(
                                        login,
                                        Optional.empty(),
                                        ConnectUser.Person.named("Known", "Elsewhere"),
                                        ConnectUser.Phone.SOFT,
                                        Optional.empty(),
                                        List.of(profile),
                                        parts.store()
                                                .routingProfiles(instance.id())
                                                .getFirst()
                                                .id(),
                                        Optional.empty(),
                                        Map.of()));
        if (made instanceof Reply.Refused<ConnectUser>(var fault) && evidence.users().isPresent()) {
            missing.note("user `" + login + "` is left out: " + fault.message());
        }
    }
}
