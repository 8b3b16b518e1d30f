package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.connect.HierarchyGroup;
import patchbay.connect.HierarchyLevel;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.SearchUserHierarchyGroupsRequest;
import patchbay.wire.connect.SearchUserHierarchyGroupsResponse;
import patchbay.wire.connect.UserHierarchyGroupSearchCriteria;
import patchbay.wire.connect.UserHierarchyGroupSearchFilter;

/** Finds groups of the agent hierarchy by name, level, parent or tag. */
final class SearchUserHierarchyGroups
        implements Handler<SearchUserHierarchyGroupsRequest, SearchUserHierarchyGroupsResponse> {
    private static final SearchTree<UserHierarchyGroupSearchCriteria, HierarchyGroup> TREE =
            new SearchTree<>(
                    UserHierarchyGroupSearchCriteria::orConditions,
                    UserHierarchyGroupSearchCriteria::andConditions,
                    UserHierarchyGroupSearchCriteria::stringCondition);

    private final Admission admission;
    private final Hierarchy hierarchy;

    SearchUserHierarchyGroups(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<SearchUserHierarchyGroupsResponse> handle(
            SearchUserHierarchyGroupsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-group/*"),
                TagFilter.keys(
                        request.searchFilter()
                                .flatMap(UserHierarchyGroupSearchFilter::attributeFilter)),
                instance -> {
                    SearchTree.Fields<HierarchyGroup> fields = fields(hierarchy.levels(instance));
                    Reply<List<HierarchyGroup>> found =
                            TREE.in(hierarchy.groups(instance), request.searchCriteria(), fields);
                    return Answers.then(
                            found,
                            groups -> {
                                List<HierarchyGroup> wanted =
                                        groups.stream()
                                                .filter(group ->
                                                        TagFilter.of(
                                                                        request.searchFilter()
                                                                                .flatMap(
                                                                                        UserHierarchyGroupSearchFilter
                                                                                                ::attributeFilter))
                                                                .test(group.tags()))
                                                .toList();
                                return Paging.of(
                                        wanted,
                                        request.nextToken(),
                                        request.maxResults(),
                                        page ->
                                                SearchUserHierarchyGroupsResponse.builder()
                                                        .userHierarchyGroups(
                                                                HierarchyShapes.all(
                                                                        instance,
                                                                        hierarchy,
                                                                        page.items()))
                                                        .nextToken(page.next())
                                                        .approximateTotalCount((long) wanted.size())
                                                        .build());
                            });
                });
    }

    private static SearchTree.Fields<HierarchyGroup> fields(List<HierarchyLevel> levels) {
        return new SearchTree.Fields<HierarchyGroup>()
                .with("name", HierarchyGroup::name)
                .with("resourceID", HierarchyGroup::id)
                .with("parentId", group -> group.parent().orElse(""))
                .with("levelId", group -> levels.get(group.level() - 1).id());
    }
}
