/**
 * YAML files as values that know their line, so that every mistake is told by {@code file:line}.
 *
 * <p>The parser is loaded only where there is a file to read.
 */
@NullMarked
package patchbay.server.yaml;

import org.jspecify.annotations.NullMarked;
