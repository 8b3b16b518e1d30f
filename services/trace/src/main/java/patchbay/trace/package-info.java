/**
 * Sign-in traces: kept, found, shown.
 *
 * <p>{@link patchbay.trace.Traces} is the {@link patchbay.explain.Journal} that the sign-in path
 * writes to, and the place where administrators read. A trace is a row that is found by code and a
 * list of entries that only grows; reading folds the entries. The issuing half of a sign-in happens
 * before a trace exists, perhaps in another process: its reports are noted under the assertion's ID
 * and join the trace when that assertion is posted.
 *
 * <p>{@link patchbay.trace.TraceJson} is the one place that knows the JSON of a trace. Nothing here
 * decides about a sign-in.
 */
@NullMarked
package patchbay.trace;

import org.jspecify.annotations.NullMarked;
