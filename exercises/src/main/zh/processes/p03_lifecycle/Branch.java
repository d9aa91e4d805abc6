// 已给出：请勿改动；评测程序用的是它自己的那一份。
package processes.p03_lifecycle;

import java.util.List;

/**
 * 一个活着的进程，以及它下面由它启动的进程。
 *
 * @param pid 进程的 id
 * @param branches 它的活着的子进程，按 id 排列，最小的在前
 */
public record Branch(long pid, List<Branch> branches) {
    public Branch {
        branches = List.copyOf(branches);
    }
}
