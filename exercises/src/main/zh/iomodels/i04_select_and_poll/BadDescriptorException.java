// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i04_select_and_poll;

/** {@code select} 要监视的某个描述符没有打开（EBADF）。 */
public final class BadDescriptorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int descriptor;

    /** 那个描述符没有打开。 */
    public BadDescriptorException(int descriptor) {
        super("descriptor " + descriptor + " is not open");
        this.descriptor = descriptor;
    }

    /** 哪一个没有打开。 */
    public int descriptor() {
        return descriptor;
    }
}
