package patchbay.sts;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.Arn;

/**
 * What a verified assertion said, as the STS response repeats it (rules 3.4 to 3.6).
 *
 * @param audience the assertion's Recipient, as it was written
 */
public record AssertionFacts(
        String assertionId,
        Instant issuedAt,
        String issuer,
        String subject,
        String subjectType,
        String audience,
        String nameQualifier,
        Optional<String> sourceIdentity,
        Arn provider) {}
