package iomodels.i04_select_and_poll;

import java.util.AbstractSequentialList;
import java.util.List;
import java.util.ListIterator;

/** A linked list that counts the steps along it: an index costs a walk from the nearer end. */
final class Linked extends AbstractSequentialList<PollFd> {
    private final List<PollFd> entries;
    private long steps;

    Linked(List<PollFd> entries) {
        this.entries = List.copyOf(entries);
    }

    long steps() {
        return steps;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public ListIterator<PollFd> listIterator(int index) {
        steps += Math.min(index, entries.size() - index);
        return new Counted(entries.listIterator(index));
    }

    /** Cannot change the list. */
    private final class Counted implements ListIterator<PollFd> {
        private final ListIterator<PollFd> inner;

        Counted(ListIterator<PollFd> inner) {
            this.inner = inner;
        }

        @Override
        public boolean hasNext() {
            return inner.hasNext();
        }

        @Override
        public PollFd next() {
            steps++;
            return inner.next();
        }

        @Override
        public boolean hasPrevious() {
            return inner.hasPrevious();
        }

        @Override
        public PollFd previous() {
            steps++;
            return inner.previous();
        }

        @Override
        public int nextIndex() {
            return inner.nextIndex();
        }

        @Override
        public int previousIndex() {
            return inner.previousIndex();
        }

        @Override
        public void remove() {
            inner.remove();
        }

        @Override
        public void set(PollFd entry) {
            inner.set(entry);
        }

        @Override
        public void add(PollFd entry) {
            inner.add(entry);
        }
    }
}
