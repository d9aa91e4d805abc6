// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c02_generator;

/** 告诉调用者，生成器的函数体抛出了受检异常：那就是它的 cause。 */
public final class BodyFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause 函数体抛出的异常本身 */
    public BodyFailedException(Throwable cause) {
        super(cause);
    }
}
