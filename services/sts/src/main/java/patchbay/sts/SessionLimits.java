package patchbay.sts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import patchbay.aws.AccountId;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.wire.Fault;

/**
 * The policies passed with a session, and the room that they and the tags take (rules 3.2, 3.24,
 * 3.25).
 *
 * @param entries documents and ARNs, as the session carries them
 * @param percent of the room; empty where nothing was passed
 * @param checks on the policies and on the room
 * @param fault why they cannot be taken
 */
record SessionLimits(
        List<String> entries,
        Optional<Integer> percent,
        List<Check> checks,
        Optional<Fault> fault) {
    private static final int LONGEST = 2048;
    private static final int MOST_MANAGED = 10;

    /** Bytes of room; AWS does not publish its own. */
    private static final int ROOM = 2048;

    /** Judges what was passed for a session of a role in the account. */
    static SessionLimits of(
            SamlRequest.SessionPolicies passed,
            Map<String, String> tags,
            AccountId account,
            PolicyDocuments documents,
            ManagedPolicies managed) {
        List<String> entries = new ArrayList<>();
        passed.inline().ifPresent(entries::add);
        entries.addAll(passed.managed());
        if (entries.isEmpty() && tags.isEmpty()) {
            return new SessionLimits(
                    List.of(),
                    Optional.empty(),
                    List.of(
                            Check.skipped(FederationCheck.SESSION_POLICIES, "none were passed"),
                            Check.skipped(
                                    FederationCheck.PACKED_SIZE,
                                    "neither policies nor tags were passed")),
                    Optional.empty());
        }
        Optional<Fault> policyFault = policyFault(passed, account, documents, managed);
        List<Check> checks = new ArrayList<>();
        checks.add(policies(passed, policyFault));
        int percent = (packed(entries, tags) * 100 + ROOM - 1) / ROOM;
        checks.add(room(percent));
        Optional<Fault> fault =
                policyFault.or(() ->
                        percent > 100
                                ? Optional.of(StsFault.packedPolicyTooLarge(percent))
                                : Optional.empty());
        return new SessionLimits(
                List.copyOf(entries), Optional.of(percent), List.copyOf(checks), fault);
    }

    private static Optional<Fault> policyFault(
            SamlRequest.SessionPolicies passed,
            AccountId account,
            PolicyDocuments documents,
            ManagedPolicies managed) {
        int length =
                passed.inline().map(String::length).orElse(0)
                        + passed.managed().stream().mapToInt(String::length).sum();
        if (passed.managed().size() > MOST_MANAGED) {
            return Optional.of(
                    StsFault.validation(
                            "1 validation error detected: Value at 'policyArns' failed to satisfy"
                                    + " constraint: Member must have length less than or equal to "
                                    + MOST_MANAGED));
        }
        if (length > LONGEST) {
            return Optional.of(StsFault.packedPolicyTooLarge(length * 100 / LONGEST));
        }
        Optional<Fault> malformed = passed.inline().flatMap(documents::sessionFault);
        if (malformed.isPresent()) {
            return malformed;
        }
        return passed.managed().stream()
                .filter(arn -> !isOf(account, arn) || managed.find(arn).isEmpty())
                .findFirst()
                .map(arn ->
                        StsFault.validation(
                                "Policy " + arn + " does not exist or is not attachable."));
    }

    private static boolean isOf(AccountId account, String arn) {
        return arn.contains(":iam::" + account.digits() + ":policy/")
                || arn.contains(":iam::aws:policy/");
    }

    private static Check policies(SamlRequest.SessionPolicies passed, Optional<Fault> fault) {
        if (passed.inline().isEmpty() && passed.managed().isEmpty()) {
            return Check.skipped(FederationCheck.SESSION_POLICIES, "none were passed");
        }
        String expected = "valid documents and existing managed policies of the role's account";
        return fault.map(f ->
                        Check.fail(
                                FederationCheck.SESSION_POLICIES,
                                expected,
                                f.message(),
                                Remedy.of("correct the policies passed with the call")))
                .orElseGet(() -> Check.pass(FederationCheck.SESSION_POLICIES, expected, expected));
    }

    private static Check room(int percent) {
        String found = percent + " % of the room";
        return percent > 100
                ? Check.fail(
                        FederationCheck.PACKED_SIZE,
                        "at most 100 %",
                        found,
                        Remedy.of("pass fewer or shorter policies and tags"))
                : Check.pass(FederationCheck.PACKED_SIZE, "at most 100 %", found);
    }

    /** Bytes of policies and tags, compressed. */
    private static int packed(List<String> entries, Map<String, String> tags) {
        var text = new StringBuilder(String.join("\n", entries));
        tags.forEach((key, value) -> text.append('\n').append(key).append('=').append(value));
        byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] buffer = new byte[plain.length + 64];
            int size = 0;
            while (!deflater.finished()) {
                size += deflater.deflate(buffer);
            }
            return size;
        }
    }
}
