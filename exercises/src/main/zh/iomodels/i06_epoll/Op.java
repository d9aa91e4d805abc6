// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i06_epoll;

/** {@code control} 做什么。 */
public enum Op {
    /** 开始监视一个描述符（EPOLL_CTL_ADD）。 */
    ADD,
    /** 改变所监视的描述符为何而被监视（EPOLL_CTL_MOD）。 */
    MODIFY,
    /** 结束对它的监视（EPOLL_CTL_DEL）。 */
    DELETE
}
