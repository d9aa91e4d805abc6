/** The checks of {@code coroutines.c03_greenlet}. Not null-marked: null is an ordinary value to switch with. */
package coroutines.c03_greenlet;
