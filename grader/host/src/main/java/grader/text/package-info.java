/** The words of the kit in the languages that it speaks. English texts are the keys: they stand where they are said. */
@NullMarked
package grader.text;

import org.jspecify.annotations.NullMarked;
