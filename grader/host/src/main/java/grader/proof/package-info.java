/** The author's side: what every exercise must show before it is one, and the places that make it up. */
@NullMarked
package grader.proof;

import org.jspecify.annotations.NullMarked;
