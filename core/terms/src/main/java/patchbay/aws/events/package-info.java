/**
 * Events: what happened, written down for administrators in the terms of CloudTrail.
 *
 * <p>Whoever answers a call or walks a step of a sign-in hands an {@link patchbay.aws.events.Event}
 * to the {@link patchbay.aws.events.EventLog}; nothing reads one back to decide anything.
 */
@NullMarked
package patchbay.aws.events;

import org.jspecify.annotations.NullMarked;
