/**
 * The {@code patchbay} command.
 *
 * <p>{@link patchbay.cli.Main} is where a process begins; everything that a process has (its
 * streams, its environment, its home) comes from there as a {@link patchbay.cli.Shell}, so that
 * tests run the commands without one. Commands about a running server ({@code explain}, {@code
 * listen}) talk to it by its public HTTP alone, signed like any AWS call; commands about files
 * ({@code saml}, {@code policy}) decide with the same libraries as the server and need none.
 *
 * <p>What is kept in a server has a noun ({@code account}, {@code role}; see {@link
 * patchbay.cli.Noun}), and its verbs are {@link patchbay.cli.ServerCommand}s: they call AWS's APIs
 * by {@link patchbay.cli.ServerClient#call} and the generated records, read lists to their end with
 * {@link patchbay.cli.Pages}, and show what was answered under the API's own names.
 *
 * <p>Data goes to stdout, talk to stderr; a failure ends with the next command to try.
 */
@NullMarked
package patchbay.cli;

import org.jspecify.annotations.NullMarked;
