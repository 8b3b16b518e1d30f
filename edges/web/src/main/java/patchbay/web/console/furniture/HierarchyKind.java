package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateUserHierarchyGroupRequest;
import patchbay.wire.connect.CreateUserHierarchyGroupResponse;
import patchbay.wire.connect.DeleteUserHierarchyGroupRequest;
import patchbay.wire.connect.HierarchyGroup;
import patchbay.wire.connect.SearchUserHierarchyGroupsRequest;
import patchbay.wire.connect.UpdateUserHierarchyGroupNameRequest;

/** The agent hierarchy: its levels on a page of their own, and the tree of its groups. */
final class HierarchyKind implements Kind {
    private static final Messages M = Messages.HERE;

    /** What stands in the place of a group's id in the address of the levels. */
    private static final String LEVELS = "levels";

    @Override
    public String section() {
        return "hierarchy";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.hierarchy.title"),
                M.text("console.hierarchy.lead"),
                M.text("console.hierarchy.new"),
                M.text("console.hierarchy.none"),
                M.text("console.hierarchy.none.why"));
    }

    @Override
    public Optional<NavLink> beside(InstanceVisit at) {
        return Optional.of(
                NavLink.to(M.text("console.hierarchy.levels"), at.here(section()) + "/" + LEVELS));
    }

    /** A group with the names from the top down to its own. */
    private record Placed(HierarchyGroup group, List<String> path) {
        static Placed of(HierarchyGroup group) {
            return new Placed(
                    group,
                    group.hierarchyPath().stream()
                            .flatMap(path ->
                                    Stream.of(
                                            path.levelOne(),
                                            path.levelTwo(),
                                            path.levelThree(),
                                            path.levelFour(),
                                            path.levelFive()))
                            .flatMap(step -> step.flatMap(it -> it.name()).stream())
                            .toList());
        }

        String text() {
            return String.join(" / ", path);
        }

        String id() {
            return group.id().orElse("");
        }

        /** The parent's id; nothing at the top. */
        Optional<String> parent() {
            return group.hierarchyPath()
                    .flatMap(path ->
                            switch (this.path.size()) {
                                case 2 -> path.levelOne();
                                case 3 -> path.levelTwo();
                                case 4 -> path.levelThree();
                                case 5 -> path.levelFour();
                                default -> Optional.empty();
                            })
                    .flatMap(it -> it.id());
        }
    }

    /** Every group, each behind the one above it. */
    private static Reply<List<Placed>> tree(InstanceVisit at) {
        Reply<List<HierarchyGroup>> all =
                Find.all(token ->
                        at.call(
                                        ConnectOperations.searchUserHierarchyGroups(),
                                        SearchUserHierarchyGroupsRequest.builder()
                                                .instanceId(at.id())
                                                .maxResults(Find.PAGE)
                                                .nextToken(token)
                                                .build())
                                .map(found ->
                                        new Find.Page<>(
                                                found.userHierarchyGroups(), found.nextToken())));
        return all.map(groups ->
                groups.stream()
                        .map(Placed::of)
                        .sorted(Comparator.comparing(it -> String.join("\0", it.path())))
                        .toList());
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        return tree(at).map(groups -> {
            List<String> levels = HierarchyLevels.names(at);
            return groups.stream().map(it -> row(at, it, levels)).toList();
        });
    }

    private ThingListView.Row row(InstanceVisit at, Placed group, List<String> levels) {
        int depth = group.path().size() - 1;
        return new ThingListView.Row(
                group.group().name().orElse(""),
                at.here(section()) + "/" + group.id(),
                depth,
                depth >= 0 && depth < levels.size() ? levels.get(depth) : "",
                List.of(depth > 0 ? group.text() : ""));
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        List<FieldView.Option> above = new ArrayList<>();
        above.add(new FieldView.Option("", M.text("console.hierarchy.top")));
        Find.orNone(tree(at))
                .forEach(group -> above.add(new FieldView.Option(group.id(), group.text())));
        return name(sheet, "")
                .choice(
                        "parent",
                        M.text("console.hierarchy.parent"),
                        "",
                        at.visit().exchange().query().text("parent"),
                        above,
                        "Hierarchy group",
                        "Hierarchy level")
                .view(M.text("console.hierarchy.new"), "", M.text("console.thing.make"));
    }

    private static Sheet name(Sheet sheet, String kept) {
        return sheet.line(
                        "name",
                        M.text("console.thing.name"),
                        M.text("console.thing.name.hint", 100),
                        kept,
                        100,
                        "Name",
                        "already exists:")
                .required();
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return at.call(
                        ConnectOperations.createUserHierarchyGroup(),
                        CreateUserHierarchyGroupRequest.builder()
                                .instanceId(at.id())
                                .name(form.text("name").strip())
                                .parentGroupId(Find.filled(form, "parent"))
                                .build())
                .map((CreateUserHierarchyGroupResponse made) -> made.hierarchyGroupId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        if (id.equals(LEVELS)) {
            return HierarchyLevels.show(at, sheets);
        }
        return HierarchyLevels.group(at, id)
                .then(group -> tree(at).map(tree -> shown(at, Placed.of(group), tree, sheets)));
    }

    private static List<Part.Link> below(InstanceVisit at, String group, List<Placed> tree) {
        return tree.stream()
                .filter(it -> it.parent().filter(group::equals).isPresent())
                .map(it ->
                        Part.Link.of(
                                "", it.group().name().orElse(""), at.here("hierarchy/" + it.id())))
                .toList();
    }

    private Shown shown(InstanceVisit at, Placed group, List<Placed> tree, Sheets sheets) {
        String name = group.group().name().orElse("");
        return new Shown(
                name,
                List.of(
                        new Part.Facts(
                                List.of(
                                        Part.Fact.of(
                                                M.text("console.hierarchy.path"), group.text()),
                                        Part.Fact.link(
                                                M.text("console.hierarchy.below"),
                                                NavLink.to(
                                                        M.text("console.hierarchy.below.new"),
                                                        at.here(section())
                                                                + "/new?parent="
                                                                + group.id())),
                                        Part.Fact.code(
                                                M.text("console.arn"),
                                                group.group().arn().orElse("")))),
                        new Part.Links(
                                "below",
                                M.text("console.hierarchy.below"),
                                below(at, group.id(), tree),
                                M.text("console.hierarchy.below.none"),
                                ""),
                        Holders.in(at, group.id()),
                        name(sheets.of("name"), name)
                                .view(
                                        M.text("console.thing.name"),
                                        "",
                                        M.text("console.thing.save")),
                        sheets.delete(name)));
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of(
                "levels", HierarchyLevels::put,
                "name", HierarchyKind::rename,
                "delete", HierarchyKind::delete);
    }

    private static Reply<?> rename(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateUserHierarchyGroupName(),
                UpdateUserHierarchyGroupNameRequest.builder()
                        .instanceId(at.id())
                        .hierarchyGroupId(id)
                        .name(form.text("name").strip())
                        .build());
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return Refusal.saying(
                at.call(
                        ConnectOperations.deleteUserHierarchyGroup(),
                        DeleteUserHierarchyGroupRequest.builder()
                                .instanceId(at.id())
                                .hierarchyGroupId(id)
                                .build()),
                () ->
                        Holders.sentence(
                                Stream.concat(
                                                below(at, id, Find.orNone(tree(at))).stream(),
                                                Holders.in(at, id).links().stream())
                                        .toList()));
    }
}
