/** The checks of {@code coroutines.c05_gather}. Not null-marked: null is an ordinary value to return. */
package coroutines.c05_gather;
