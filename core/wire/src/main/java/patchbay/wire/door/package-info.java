/**
 * The front door of every AWS API: one function from request to answer.
 *
 * <p>{@link patchbay.wire.door.ApiEndpoint} finds the service and the operation, proves who calls,
 * reads and checks the input, asks the handler, and writes what it says. It opens no socket and
 * reads no clock of its own; the web edge gives it requests.
 */
@NullMarked
package patchbay.wire.door;

import org.jspecify.annotations.NullMarked;
