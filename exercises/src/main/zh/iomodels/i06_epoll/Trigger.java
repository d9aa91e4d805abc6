// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i06_epoll;

/** 监视的描述符在什么时候被报告。 */
public enum Trigger {
    /** 只要就绪（水平触发，内核的默认方式）。 */
    LEVEL,
    /** 变为就绪之后一次（边缘触发，EPOLLET）。 */
    EDGE
}
