/**
 * The event log: every API call and every step of a sign-in, done or refused, in CloudTrail's
 * terms.
 *
 * <p>{@link patchbay.events.Events} is the {@link patchbay.aws.events.EventLog} that the front door
 * and the services write to. {@link patchbay.events.EventRecord} is the one place that knows the
 * JSON of an event, {@link patchbay.events.Subjects} what an API call was about. Administrators
 * read by {@code LookupEvents}, in {@code patchbay.events.api}.
 *
 * <p>Neighbours: the trace service explains one sign-in, check by check; this one says who did
 * what, when. Nothing here decides anything.
 */
@NullMarked
package patchbay.events;

import org.jspecify.annotations.NullMarked;
