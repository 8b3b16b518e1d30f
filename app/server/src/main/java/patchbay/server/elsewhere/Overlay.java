package patchbay.server.elsewhere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.cli.Evidence;
import patchbay.organizations.Guardrails;

/**
 * The organization's policies that were given, over every account, as one level of its own: where
 * in the tree each is attached cannot be told from the documents, and a denial counts anywhere.
 */
public final class Overlay {
    private static final String FULL =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                    + "\"Resource\":\"*\"}]}";
    private static final String FULL_RESOURCE =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                    + "\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private Overlay() {}

    /** What lies over the accounts; nothing where no such policy was given. */
    public static Guardrails of(Evidence evidence) {
        if (evidence.serviceControl().isEmpty() && evidence.resourceControl().isEmpty()) {
            return Guardrails.STANDALONE;
        }
        var over =
                new Guardrails.Over(
                        Optional.of(
                                new Guardrails.Membership(
                                        "o-elsewhere00", "o-elsewhere00/r-root/")),
                        levels(evidence.serviceControl(), FULL),
                        levels(evidence.resourceControl(), FULL_RESOURCE));
        return _ -> over;
    }

    private static List<Guardrails.Level> levels(List<Evidence.Document> documents, String full) {
        List<Guardrails.Attached> attached = new ArrayList<>();
        // An allow list replaces the policy that allows everything; denials stand beside it.
        if (documents.stream().noneMatch(document -> allows(document.text()))) {
            attached.add(
                    new Guardrails.Attached(
                            "arn:aws:organizations::aws:policy/p-FullAccess", "FullAccess", full));
        }
        for (Evidence.Document document : documents) {
            attached.add(
                    new Guardrails.Attached(
                            "arn:aws:organizations::aws:policy/" + attached.size(),
                            document.name(),
                            document.text()));
        }
        return List.of(new Guardrails.Level("the account and what is above it", attached));
    }

    private static boolean allows(String document) {
        return document.replaceAll("\\s", "").contains("\"Effect\":\"Allow\"");
    }
}
