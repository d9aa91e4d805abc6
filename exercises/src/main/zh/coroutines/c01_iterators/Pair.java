// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c01_iterators;

/** 并排的两个元素，由 {@code zip} 造出。 */
public record Pair<A, B>(A first, B second) {}
