package patchbay.web.console.sources;

import java.util.Map;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.web.console.AccountVisit;

/**
 * Writes what is done to identity sources into the event log, by the cloud's names.
 *
 * <p>Source: <i>IAM Identity Center User Guide, Identity Center information in CloudTrail</i>.
 */
final class SourceEvents {
    private SourceEvents() {}

    /** What was done to a source. */
    enum Change {
        ADDED("AssociateDirectory", "CreateExternalIdPConfigurationForDirectory"),
        CHANGED("UpdateDirectoryAssociation", "UpdateExternalIdPConfigurationForDirectory"),
        REMOVED("DisassociateDirectory", "DeleteExternalIdPConfigurationForDirectory");

        private final String directory;
        private final String provider;

        Change(String directory, String provider) {
            this.directory = directory;
            this.provider = provider;
        }
    }

    static void note(AccountVisit visit, Source source, Change change) {
        boolean provider = source.kind() == Kind.SAML;
        visit.note(
                provider ? "sso-directory.amazonaws.com" : "sso.amazonaws.com",
                provider ? change.provider : change.directory,
                Map.of(
                        "directoryId",
                        source.id().toString(),
                        "directoryType",
                        source.kind().word()));
    }
}
