/** Every store over SQL, embedded and PostgreSQL. */
@NullMarked
package patchbay.storage;

import org.jspecify.annotations.NullMarked;
