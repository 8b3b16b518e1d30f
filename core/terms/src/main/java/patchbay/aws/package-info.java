/**
 * The cloud's own terms as values that cannot be wrong: accounts, regions, resource names, session
 * names, secrets.
 *
 * <p>Records here throw {@link patchbay.aws.InvalidValue} at programmers. Code that reads
 * strangers' input asks first, with the {@code parse} or {@code isValid} methods, and answers with
 * a failed check or the service's own error.
 */
@NullMarked
package patchbay.aws;

import org.jspecify.annotations.NullMarked;
