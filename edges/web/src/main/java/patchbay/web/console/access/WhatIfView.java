package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;
import patchbay.web.console.DecisionView;

/**
 * What would happen if.
 *
 * @param problem why nothing can be decided about what was entered
 */
public record WhatIfView(
        String account,
        String principal,
        List<String> principals,
        String action,
        String resource,
        String context,
        Optional<String> problem,
        Optional<DecisionView> decision,
        String ask) {
    public WhatIfView {
        principals = List.copyOf(principals);
    }
}
