/**
 * The program as processes of its own: what outlives one that is killed, and how several of them
 * behave over one database.
 */
@NullMarked
package patchbay.scenarios.nodes;

import org.jspecify.annotations.NullMarked;
