package patchbay.policy;

import java.util.List;

/**
 * AWS's access-denied sentence. Source: <i>IAM User Guide, Troubleshoot access denied error
 * messages</i>; AD1, AD2, SA3.
 */
final class AccessDenied {
    /** The order in which a missing allow is reported: AWS names one kind only. */
    private static final List<Layer> REPORTED =
            List.of(
                    Layer.SCP,
                    Layer.RCP,
                    Layer.ENDPOINT,
                    Layer.IDENTITY,
                    Layer.RESOURCE,
                    Layer.BOUNDARY,
                    Layer.SESSION);

    private AccessDenied() {}

    static String message(Evaluation evaluation, Verdict verdict, String callerArn) {
        Query query = evaluation.query;
        if (query.caller instanceof Principal.Federated && query.assumesRole()) {
            return "Not authorized to perform " + query.request.action();
        }
        String resource = query.request.resource();
        return "User: "
                + callerArn
                + " is not authorized to perform: "
                + query.request.action()
                + (resource.equals("*") ? "" : " on resource: " + resource)
                + " "
                + reason(evaluation, verdict);
    }

    private static String reason(Evaluation evaluation, Verdict verdict) {
        boolean trust = evaluation.applicability().isTrust();
        if (verdict.denying() != 0) {
            return "with an explicit deny in " + article(firstDenying(verdict.denying()), trust);
        }
        Layer layer = firstReported(verdict.lacking() | verdict.unreadable());
        // AWS words a level of SCPs that allows nothing as an explicit denial (E3).
        return layer == Layer.SCP
                ? "with an explicit deny in " + article(layer, trust)
                : "because no "
                        + title(layer, trust)
                        + " allows the "
                        + evaluation.query.request.action()
                        + " action";
    }

    private static Layer firstDenying(int bits) {
        for (Layer layer : Layer.values()) {
            if ((bits & layer.bit()) != 0) {
                return layer;
            }
        }
        throw new IllegalStateException("an explicit denial without a layer");
    }

    private static Layer firstReported(int bits) {
        for (Layer layer : REPORTED) {
            if ((bits & layer.bit()) != 0) {
                return layer;
            }
        }
        throw new IllegalStateException("a denial without a layer");
    }

    static String title(Layer layer, boolean trust) {
        return layer == Layer.RESOURCE && trust ? PolicyType.TRUST.title() : layer.title();
    }

    private static String article(Layer layer, boolean trust) {
        return layer == Layer.RESOURCE && trust ? "the role trust policy" : layer.withArticle();
    }
}
