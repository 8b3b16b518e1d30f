package patchbay.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.policy.Explanation.ConditionExplanation;

/**
 * Collects the open questions that touched an outcome. A mark on something that fits counts where
 * the statement applies; a mark on the one thing that does not fit counts where everything else
 * does. Otherwise it made no difference.
 */
final class OpenQuestions {
    private final Query query;
    private final Set<OpenQuestion> touched = EnumSet.noneOf(OpenQuestion.class);

    OpenQuestions(Query query) {
        this.query = query;
    }

    Set<OpenQuestion> touched() {
        return touched;
    }

    /** Looks at one statement of which so many elements and conditions do not fit. */
    void note(
            Statement statement,
            boolean resourceFits,
            List<ConditionExplanation> conditions,
            int misfits) {
        if (misfits > 1) {
            return;
        }
        boolean applies = misfits == 0;
        for (int i = 0; i < conditions.size(); i++) {
            if (applies || !conditions.get(i).holds()) {
                noteCondition(conditions.get(i), statement.conditions().get(i));
            }
        }
        if (applies) {
            noteAction(statement.action());
        }
        if (applies || !resourceFits) {
            statement.resource().patterns().forEach(this::noteResource);
            if (statement.resource().undetermined(query)) {
                touched.add(OpenQuestion.V8);
            }
        }
    }

    private void noteAction(ActionElement action) {
        for (ActionPattern pattern : action.patterns()) {
            if (pattern.wildcardInService() && pattern.matches(query)) {
                touched.add(OpenQuestion.A2);
            }
        }
    }

    private void noteResource(ResourcePattern pattern) {
        if (pattern.fit(query) == Fit.YES) {
            if (pattern.isShort()) {
                touched.add(OpenQuestion.R6);
            }
        } else if (query.connectFederation() && pattern.wouldMatchBareInstance(query)) {
            touched.add(OpenQuestion.CN3);
        } else if (pattern.isShort() && pattern.fitCompleted(query) == Fit.YES) {
            touched.add(OpenQuestion.R6);
        } else if (pattern.wouldMatchAcrossColons(query)) {
            touched.add(OpenQuestion.R3);
        }
    }

    private void noteCondition(ConditionExplanation told, Condition condition) {
        told.rule().open().ifPresent(touched::add);
        switch (condition.name().operator().family()) {
            case BOOL -> {
                if (told.expected().stream()
                        .anyMatch(e -> !e.substituted().equals(Optional.of(e.written())))) {
                    touched.add(OpenQuestion.V2);
                }
            }
            case IP -> {
                for (String address : told.found()) {
                    if (query.readings.address(address).filter(IpRange::isMappedV4).isPresent()) {
                        touched.add(OpenQuestion.I1);
                    }
                }
            }
            case STRING, STRING_IGNORE_CASE, STRING_LIKE, NUMERIC, DATE, BINARY, ARN, NULL -> {}
        }
    }
}
