// 已给出：请勿改动；评测程序用的是它自己的那一份。
package coroutines.c03_greenlet;

/** greenlet 被关闭时由它等待中的 {@code switchTo} 抛出，使它的 {@code finally} 块得以运行。 */
public final class GreenletClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GreenletClosedException() {
        super("the greenlet was closed");
    }
}
