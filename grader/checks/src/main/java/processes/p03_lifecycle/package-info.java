/**
 * The checks of {@code processes.p03_lifecycle}. What a supervisor makes of its children is judged with processes of
 * the kit's own, which end, speak and die when a check says so; that it does the same with real ones, with programs of
 * the system and a JVM that is ended.
 */
@NullMarked
package processes.p03_lifecycle;

import org.jspecify.annotations.NullMarked;
