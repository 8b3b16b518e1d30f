package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.connect.HoursOverride;
import patchbay.connect.HoursOverrides;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DateCondition;
import patchbay.wire.connect.HoursOfOperationOverrideSearchCriteria;
import patchbay.wire.connect.SearchHoursOfOperationOverridesRequest;
import patchbay.wire.connect.SearchHoursOfOperationOverridesResponse;

/** Finds exceptions to hours of operation by name, description, id or day. */
final class SearchHoursOfOperationOverrides
        implements Handler<
                SearchHoursOfOperationOverridesRequest, SearchHoursOfOperationOverridesResponse> {
    private static final SearchTree.Fields<HoursOverride> FIELDS =
            new SearchTree.Fields<HoursOverride>()
                    .with("name", HoursOverride::name)
                    .with("description", HoursOverride::description)
                    .with("resourceID", HoursOverride::id)
                    .with("hoursOfOperationId", HoursOverride::hours);

    private static final SearchTree<HoursOfOperationOverrideSearchCriteria, HoursOverride> TREE =
            new SearchTree<>(
                    HoursOfOperationOverrideSearchCriteria::orConditions,
                    HoursOfOperationOverrideSearchCriteria::andConditions,
                    HoursOfOperationOverrideSearchCriteria::stringCondition,
                    criteria -> day(criteria.dateCondition()));

    private final Admission admission;
    private final HoursOverrides overrides;

    SearchHoursOfOperationOverrides(Admission admission, HoursOverrides overrides) {
        this.admission = admission;
        this.overrides = overrides;
    }

    @Override
    public Reply<SearchHoursOfOperationOverridesResponse> handle(
            SearchHoursOfOperationOverridesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("operating-hours/*"),
                instance ->
                        Answers.then(
                                TREE.in(overrides.all(instance), request.searchCriteria(), FIELDS),
                                found ->
                                        Paging.of(
                                                found,
                                                request.nextToken(),
                                                request.maxResults(),
                                                page ->
                                                        SearchHoursOfOperationOverridesResponse
                                                                .builder()
                                                                .hoursOfOperationOverrides(
                                                                        page.items().stream()
                                                                                .map(it ->
                                                                                        OverrideShapes
                                                                                                .full(
                                                                                                        instance,
                                                                                                        it))
                                                                                .toList())
                                                                .nextToken(page.next())
                                                                .approximateTotalCount(
                                                                        (long) found.size())
                                                                .build())));
    }

    /** Dates of this form are ordered as their texts are. */
    private static Predicate<HoursOverride> day(Optional<DateCondition> condition) {
        return override ->
                condition
                        .map(it -> {
                            String found =
                                    it.fieldName().orElse("").equalsIgnoreCase("EffectiveTill")
                                            ? override.till().toString()
                                            : override.from().toString();
                            int order = found.compareTo(it.value().orElse(""));
                            return switch (it.comparisonType().orElse("EQUAL_TO")) {
                                case "GREATER_THAN" -> order > 0;
                                case "LESS_THAN" -> order < 0;
                                case "GREATER_THAN_OR_EQUAL_TO" -> order >= 0;
                                case "LESS_THAN_OR_EQUAL_TO" -> order <= 0;
                                default -> order == 0;
                            };
                        })
                        .orElse(true);
    }
}
