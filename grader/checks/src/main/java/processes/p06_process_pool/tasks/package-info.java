/**
 * What runs in the child JVMs of the checks: the hidden tasks, and a whole program with a pool. Their class files are
 * copied beside the submission's, so they use nothing but the JDK and the exercise's own API.
 */
package processes.p06_process_pool.tasks;
