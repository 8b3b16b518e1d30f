package patchbay.web.console.applications;

import java.util.List;
import patchbay.web.console.CheckView;

/**
 * An application's certificates.
 *
 * @param metadata where whoever takes the assertions can learn both
 * @param room whether another can be made
 */
public record CertificateView(
        HeadView head,
        List<Row> rows,
        List<CheckView> problems,
        String make,
        String activate,
        String remove,
        String metadata,
        boolean room) {
    public CertificateView {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * A certificate.
     *
     * @param trusted what is known of those who take the assertions, should this one sign
     * @param refused whether somebody would not
     */
    public record Row(
            String id,
            boolean active,
            ExpiryView expiry,
            String fingerprint,
            String algorithm,
            String download,
            List<CheckView> trusted,
            boolean refused) {
        public Row {
            trusted = List.copyOf(trusted);
        }
    }
}
