/** The checks of {@code coroutines.c02_generator}. Not null-marked: null is an ordinary value to yield and to send. */
package coroutines.c02_generator;
