package patchbay.policy;

/** What a decision rests on; opened by {@link Decision#explanation}. */
public final class Grounds {
    private final Evaluation evaluation;
    private final Verdict verdict;

    Grounds(Evaluation evaluation, Verdict verdict) {
        this.evaluation = evaluation;
        this.verdict = verdict;
    }

    Explanation explanation() {
        return new Explainer(evaluation, verdict).explain();
    }

    String message(String callerArn) {
        return AccessDenied.message(evaluation, verdict, callerArn);
    }

    PolicyRequest request() {
        return evaluation.query.request;
    }

    String caller() {
        return evaluation.query.caller.display();
    }
}
