// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c02_generator;

/** 生成器被关闭时由等待中的 {@code yield} 抛出，使函数体的 {@code finally} 块得以运行。 */
public final class GeneratorClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GeneratorClosedException() {
        super("the generator was closed");
    }
}
