package patchbay.connect;

import java.util.Map;
import patchbay.wire.Call;
import patchbay.wire.Reply;

/**
 * Users by CSV: the template, a file checked or added, and the users written as such a file.
 *
 * <pre>
 * patchbay:ImportConnectUsers    …:connect-instance/ID
 * patchbay:ExportConnectUsers    …:connect-instance/ID
 * </pre>
 */
public final class ImportOperations {
    public static final String IMPORT = "ImportConnectUsers";
    public static final String EXPORT = "ExportConnectUsers";

    private final InstanceOperations operations;
    private final UserImport imports;
    private final UserExport exports;

    public ImportOperations(InstanceOperations operations, UserImport imports, UserExport exports) {
        this.operations = operations;
        this.imports = imports;
        this.exports = exports;
    }

    /**
     * How a file is taken.
     *
     * @param dryRun checked, and not added
     * @param large up to 50,000 rows rather than the cloud's 1,000
     */
    public record Mode(boolean dryRun, boolean large) {
        UserImport.Limits limits() {
            return large ? UserImport.Limits.LARGE : UserImport.Limits.CLOUD;
        }
    }

    /** What came of the file: its errors are an answer, and no refusal. */
    public Reply<CsvReport> add(
            Call call, String instance, byte[] file, Mode mode, Map<String, Object> more) {
        return add(call, instance, file, mode, more, ImportProgress.UNHEARD);
    }

    /** The same, and somebody hears how far it is. */
    public Reply<CsvReport> add(
            Call call,
            String instance,
            byte[] file,
            Mode mode,
            Map<String, Object> more,
            ImportProgress progress) {
        return operations.on(
                call,
                instance,
                new InstanceOperations.Asked(
                        mode.dryRun(),
                        Map.of("dryRun", mode.dryRun(), "large", mode.large()),
                        more),
                found ->
                        Reply.done(
                                mode.dryRun()
                                        ? imports.check(found, file, mode.limits(), progress)
                                        : imports.run(found, file, mode.limits(), progress)));
    }

    /** Every user of the instance as CSV. */
    public Reply<String> export(Call call, String instance, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.reading(more),
                found -> Reply.done(exports.export(found)));
    }

    /** The headings of a file for this instance. */
    public Reply<String> template(Call call, String instance, Map<String, Object> more) {
        return operations.on(
                call,
                instance,
                InstanceOperations.Asked.reading(more),
                found -> Reply.done(UserExport.template(found.identityManagement())));
    }
}
