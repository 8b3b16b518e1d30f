package patchbay.web.console.furniture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateSecurityProfileRequest;
import patchbay.wire.connect.CreateSecurityProfileResponse;
import patchbay.wire.connect.DeleteSecurityProfileRequest;
import patchbay.wire.connect.DescribeSecurityProfileRequest;
import patchbay.wire.connect.ListSecurityProfilePermissionsRequest;
import patchbay.wire.connect.SearchSecurityProfilesRequest;
import patchbay.wire.connect.SecurityProfile;
import patchbay.wire.connect.SecurityProfileSearchSummary;
import patchbay.wire.connect.UpdateSecurityProfileRequest;

/** Security profiles: what their users may do inside the instance (rules 8.32 to 8.34). */
final class SecurityKind implements Kind {
    private static final Messages M = Messages.HERE;

    @Override
    public String section() {
        return "security-profiles";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.security-profiles.title"),
                M.text("console.security-profiles.lead"),
                M.text("console.security-profiles.new"),
                M.text("console.security-profiles.none"),
                M.text("console.security-profiles.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        Reply<List<SecurityProfileSearchSummary>> all =
                Find.all(token ->
                        at.call(
                                        ConnectOperations.searchSecurityProfiles(),
                                        SearchSecurityProfilesRequest.builder()
                                                .instanceId(at.id())
                                                .maxResults(Find.PAGE)
                                                .nextToken(token)
                                                .build())
                                .map(found ->
                                        new Find.Page<>(
                                                found.securityProfiles(), found.nextToken())));
        return all.map(profiles ->
                profiles.stream()
                        .map(it ->
                                ThingListView.Row.of(
                                        it.securityProfileName().orElse(""),
                                        at.here(section()) + "/" + it.id().orElse(""),
                                        "",
                                        it.description().orElse("")))
                        .toList());
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        return sheet.line(
                        "name",
                        M.text("console.thing.name"),
                        M.text("console.security-profile.name.hint"),
                        "",
                        127,
                        "SecurityProfileName",
                        "securityProfileName",
                        "already exists:")
                .required()
                .described("", M.text("console.thing.optional", 250))
                .permissions("permission", M.text("console.security-profile.permissions"), Set.of())
                .view(M.text("console.security-profiles.new"), "", M.text("console.thing.make"));
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return at.call(
                        ConnectOperations.createSecurityProfile(),
                        CreateSecurityProfileRequest.builder()
                                .instanceId(at.id())
                                .securityProfileName(form.text("name").strip())
                                .description(Find.filled(form, "description"))
                                .permissions(form.all("permission"))
                                .build())
                .map((CreateSecurityProfileResponse made) -> made.securityProfileId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeSecurityProfile(),
                        DescribeSecurityProfileRequest.builder()
                                .instanceId(at.id())
                                .securityProfileId(id)
                                .build())
                .then(found ->
                        permissions(at, id)
                                .map(names ->
                                        shown(
                                                at,
                                                found.securityProfile().orElseThrow(),
                                                new TreeSet<>(names),
                                                sheets)));
    }

    private static Reply<List<String>> permissions(InstanceVisit at, String id) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.listSecurityProfilePermissions(),
                                ListSecurityProfilePermissionsRequest.builder()
                                        .instanceId(at.id())
                                        .securityProfileId(id)
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found -> new Find.Page<>(found.permissions(), found.nextToken())));
    }

    private static Shown shown(
            InstanceVisit at, SecurityProfile profile, Set<String> granted, Sheets sheets) {
        String name = profile.securityProfileName().orElse("");
        return new Shown(
                name,
                List.of(
                        new Part.Facts(
                                List.of(
                                        Part.Fact.of(
                                                M.text("console.thing.description"),
                                                profile.description().orElse("")),
                                        Part.Fact.of(
                                                M.text("console.security-profile.permissions"),
                                                Integer.toString(granted.size())),
                                        Part.Fact.code(
                                                M.text("console.arn"), profile.arn().orElse("")))),
                        new Part.Grants(
                                M.text("console.security-profile.allows"),
                                Permissions.groups(granted, false),
                                Permissions.pages(granted)),
                        Holders.with(at, "SecurityProfileId", profile.id().orElse("")),
                        sheets.of("change")
                                .described(
                                        profile.description().orElse(""),
                                        M.text("console.thing.optional", 250))
                                .permissions(
                                        "permission",
                                        M.text("console.security-profile.permissions"),
                                        granted)
                                .view(
                                        M.text("console.thing.change"),
                                        M.text("console.security-profile.change.why"),
                                        M.text("console.thing.save")),
                        sheets.delete(name)));
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of("change", SecurityKind::change, "delete", SecurityKind::delete);
    }

    private static Reply<?> change(InstanceVisit at, String id, Form form) {
        return form.all("permission").isEmpty()
                ? Refusal.of("permission", M.text("console.security-profile.one-at-least"))
                : at.call(
                        ConnectOperations.updateSecurityProfile(),
                        UpdateSecurityProfileRequest.builder()
                                .instanceId(at.id())
                                .securityProfileId(id)
                                .description(form.text("description").strip())
                                .permissions(form.all("permission"))
                                .build());
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return Refusal.saying(
                at.call(
                        ConnectOperations.deleteSecurityProfile(),
                        DeleteSecurityProfileRequest.builder()
                                .instanceId(at.id())
                                .securityProfileId(id)
                                .build()),
                () -> Holders.sentence(Holders.with(at, "SecurityProfileId", id).links()));
    }
}
