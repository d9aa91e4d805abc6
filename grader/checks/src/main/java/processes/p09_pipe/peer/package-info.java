/**
 * What runs in the child JVMs of the checks. Its class files are copied beside the submission's, so it uses nothing but
 * the JDK and the exercise's own API.
 */
package processes.p09_pipe.peer;
