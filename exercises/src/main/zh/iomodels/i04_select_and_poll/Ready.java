// 已给出：请勿改动；评测程序用的是它自己的那一份。
package iomodels.i04_select_and_poll;

import java.util.Set;

/**
 * {@code select} 所发现的。
 *
 * @param readable 为读而监视的描述符中，哪些就绪
 * @param writable 为写而监视的描述符中，哪些就绪
 * @param urgent 为紧急数据而监视的描述符中，哪些就绪
 */
public record Ready(Set<Integer> readable, Set<Integer> writable, Set<Integer> urgent) {
    /** 是否没有就绪的。 */
    public boolean isEmpty() {
        return readable.isEmpty() && writable.isEmpty() && urgent.isEmpty();
    }
}
