/** The checks of {@code coroutines.c04_event_loop}. Not null-marked: null is an ordinary value to return. */
package coroutines.c04_event_loop;
