package patchbay.web.console.furniture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.DescribeUserHierarchyGroupRequest;
import patchbay.wire.connect.DescribeUserHierarchyStructureRequest;
import patchbay.wire.connect.HierarchyGroup;
import patchbay.wire.connect.HierarchyLevel;
import patchbay.wire.connect.HierarchyLevelUpdate;
import patchbay.wire.connect.HierarchyStructure;
import patchbay.wire.connect.HierarchyStructureUpdate;
import patchbay.wire.connect.UpdateUserHierarchyStructureRequest;

/** The levels of the agent hierarchy: up to five names, from the top. */
final class HierarchyLevels {
    private static final Messages M = Messages.HERE;
    private static final int MOST = 5;

    private HierarchyLevels() {}

    private static Reply<List<String>> read(InstanceVisit at) {
        return at.call(
                        ConnectOperations.describeUserHierarchyStructure(),
                        DescribeUserHierarchyStructureRequest.builder().instanceId(at.id()).build())
                .map(found ->
                        found.hierarchyStructure().map(HierarchyLevels::names).orElse(List.of()));
    }

    private static List<String> names(HierarchyStructure structure) {
        return Stream.of(
                        structure.levelOne(),
                        structure.levelTwo(),
                        structure.levelThree(),
                        structure.levelFour(),
                        structure.levelFive())
                .flatMap(level -> level.flatMap(HierarchyLevel::name).stream())
                .toList();
    }

    /** From the top; none for who may not look. */
    static List<String> names(InstanceVisit at) {
        return Find.orNone(read(at));
    }

    static Reply<HierarchyGroup> group(InstanceVisit at, String id) {
        return at.call(
                        ConnectOperations.describeUserHierarchyGroup(),
                        DescribeUserHierarchyGroupRequest.builder()
                                .instanceId(at.id())
                                .hierarchyGroupId(id)
                                .build())
                .map(found -> found.hierarchyGroup().orElseThrow());
    }

    static Reply<Kind.Shown> show(InstanceVisit at, Sheets sheets) {
        return read(at).map(levels -> shown(levels, sheets));
    }

    private static Kind.Shown shown(List<String> levels, Sheets sheets) {
        Sheet sheet = sheets.of("levels");
        for (int number = 1; number <= MOST; number++) {
            sheet.line(
                    "level" + number,
                    M.text("console.hierarchy.level", number),
                    "",
                    number <= levels.size() ? levels.get(number - 1) : "",
                    50,
                    "Level " + number,
                    "level " + number);
        }
        return new Kind.Shown(
                M.text("console.hierarchy.levels"),
                List.of(
                        sheet.view(
                                M.text("console.hierarchy.levels.names"),
                                M.text("console.hierarchy.levels.why"),
                                M.text("console.thing.save"))));
    }

    /** Names the levels; one that is left empty is taken away. */
    static Reply<?> put(InstanceVisit at, String page, Form form) {
        return at.call(
                ConnectOperations.updateUserHierarchyStructure(),
                UpdateUserHierarchyStructureRequest.builder()
                        .instanceId(at.id())
                        .hierarchyStructure(
                                HierarchyStructureUpdate.builder()
                                        .levelOne(level(form, 1))
                                        .levelTwo(level(form, 2))
                                        .levelThree(level(form, 3))
                                        .levelFour(level(form, 4))
                                        .levelFive(level(form, 5))
                                        .build())
                        .build());
    }

    private static Optional<HierarchyLevelUpdate> level(Form form, int number) {
        return Find.filled(form, "level" + number)
                .map(name -> HierarchyLevelUpdate.builder().name(name).build());
    }
}
