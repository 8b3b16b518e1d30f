@NullMarked
package patchbay.identity.source;

import org.jspecify.annotations.NullMarked;
