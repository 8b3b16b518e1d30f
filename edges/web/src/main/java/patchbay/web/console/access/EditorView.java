package patchbay.web.console.access;

import java.util.Optional;
import patchbay.web.console.DecisionView;

/**
 * The policy editor: a document, what is wrong with it, and what it would decide.
 *
 * @param arn of the policy that is changed; empty for a new one
 * @param problem AWS's message for the document as it stands; empty where it can be saved
 * @param detail where exactly
 * @param decision what the document alone decides about the request below
 */
public record EditorView(
        String arn,
        String name,
        String document,
        Optional<String> problem,
        Optional<String> detail,
        String action,
        String resource,
        String context,
        Optional<DecisionView> decision,
        String check,
        String save,
        String back) {
    public boolean fresh() {
        return arn.isEmpty();
    }
}
