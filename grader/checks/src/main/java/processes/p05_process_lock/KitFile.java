package processes.p05_process_lock;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file and the kernel's locks on it, as a JVM on Linux has them; another process is played by the check. So all that
 * can happen between two processes happens when a check says so. This process's locks are lost when any channel of the
 * file is closed, as POSIX has it; a second one of this process, had or waited for, is an
 * {@link OverlappingFileLockException}, as the JDK has it. Its monitor guards everything.
 */
final class KitFile {
    private final List<Region> others = new ArrayList<>();
    private final List<KitLock> ours = new ArrayList<>();
    private final Set<KitChannel> open = new HashSet<>();
    private final Plan plan = new Plan();
    private final Asked asked = new Asked();
    private final Content content = new Content();
    private final int hash;

    KitFile() {
        this.hash = System.identityHashCode(this);
    }

    private KitFile(int hash) {
        this.hash = hash;
    }

    /** Another file, whose hash code happens to be the same: it tells nothing of files that are not equal. */
    KitFile ofTheSameHash() {
        return new KitFile(hash);
    }

    /** One of many that are equal and not the same. */
    private record Handle(KitFile file) implements LockFile {
        @Override
        public int hashCode() {
            return file.hash;
        }

        @Override
        public FileChannel open() {
            return file.opens();
        }

        @Override
        public String toString() {
            return "a file";
        }
    }

    /** The file as the submission gets it; each one is equal to all others of this file. */
    LockFile handle() {
        return new Handle(this);
    }

    /** What is to happen at which step. */
    Plan plan() {
        return plan;
    }

    /** What the kernel was asked for. */
    Asked asked() {
        return asked;
    }

    Content content() {
        return content;
    }

    /** Another process locks the whole file. */
    void otherTakes() {
        otherTakes(Region.WHOLE);
    }

    synchronized void otherTakes(Region region) {
        if (!otherCould(region)) {
            throw new IllegalStateException("the check's script is wrong: this process has the file locked");
        }
        others.add(region);
    }

    /** Whether the other process could lock that now. */
    synchronized boolean otherCould(Region region) {
        return ours.stream().noneMatch(lock -> lock.isGranted() && lock.region().excludes(region));
    }

    /** The other process gives back all that it has. */
    synchronized void otherReleases() {
        others.clear();
        notifyAll();
    }

    /** How many channels of this process are open. */
    synchronized int open() {
        return open.size();
    }

    /** Whether this process has the file locked, or a part of it. */
    synchronized boolean isLockedHere() {
        return ours.stream().anyMatch(KitLock::isGranted);
    }

    /** Whether a thread of this process stands in the kernel and waits for its lock. */
    synchronized boolean isWaitedFor() {
        return ours.stream().anyMatch(lock -> !lock.isGranted());
    }

    private KitChannel opens() {
        asked.opens();
        plan.reaches(Step.OPEN);
        var channel = new KitChannel(this);
        synchronized (this) {
            open.add(channel);
        }
        return channel;
    }

    /** Of this process each byte may be locked or asked for once. */
    synchronized void claims(KitLock lock) {
        if (ours.stream().anyMatch(other -> other.region().overlaps(lock.region()))) {
            throw new OverlappingFileLockException();
        }
        ours.add(lock);
    }

    /** The claimed lock, if no other process is in its way. */
    synchronized boolean grants(KitLock lock) {
        lock.granted(others.stream().noneMatch(lock.region()::excludes));
        return lock.isGranted();
    }

    /** Waits until the claimed lock is granted; false when its channel is closed meanwhile. */
    synchronized boolean waitsFor(KitLock lock) {
        var interrupted = false;
        while (lock.acquiredBy().isOpen() && !grants(lock)) {
            try {
                wait();
            } catch (InterruptedException closing) {
                interrupted = true; // the channel is closed by it, and whoever does that notifies
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return lock.isValid();
    }

    synchronized void forgets(KitLock lock) {
        lock.granted(false);
        ours.remove(lock);
    }

    /** This lock alone is given back. */
    void releases(KitLock lock) {
        if (lock.isGranted()) {
            plan.reaches(Step.GIVE_BACK);
            forgets(lock);
            plan.reaches(Step.GIVEN_BACK);
        }
    }

    /** The channel is closed, and with it go all locks that this process has on the file. */
    void closes(KitChannel channel) {
        var had = isLockedHere();
        if (had) {
            plan.reaches(Step.GIVE_BACK);
        }
        synchronized (this) {
            open.remove(channel);
            ours.stream().filter(KitLock::isGranted).toList().forEach(this::forgets);
            notifyAll();
        }
        if (had) {
            plan.reaches(Step.GIVEN_BACK);
        }
        plan.reaches(Step.CLOSE);
    }
}
