/**
 * Chapter 3 · coroutines 协程.
 *
 * <p><b>What a coroutine is.</b> An ordinary method runs from its first line to its last, and its caller waits for
 * that. A coroutine (协程) may stop in the middle, hand something to its caller, and later go on from the very line where
 * it stopped, with its local variables as they were. So two pieces of code can take turns, each keeping its place:
 * <i>switch and keep the state</i> (切换 + 保存状态). Who runs next is decided by the program at the points where it hands
 * over, not by the operating system at any moment: this is cooperative (协作式), where threads are pre-emptive (抢占式).
 *
 * <p><b>What it is good for, and what not.</b> Switching alone saves no time: two tasks that compute take as long in
 * turns as one after the other, and a little longer. It pays when a task would only wait, for a socket, a timer or
 * another task: then somebody else has the turn meanwhile (遇到 I/O 自动切换). And it makes programs clear that produce or
 * consume values step by step, which would otherwise have to remember by hand how far they have come.
 *
 * <p><b>The four steps of the notes.</b>
 * <ol>
 *   <li>An iterator (迭代器) gives one value at a time and keeps its state by hand, in fields.
 *   <li>A generator (生成器) is written as a plain loop that calls {@code yield}: it keeps its state by itself, as it is
 *       suspended within the loop. {@code send} passes a value in the other direction.
 *   <li>Greenlets switch to whom they like, not only back to their caller.
 *   <li>Gevent adds an event loop (事件循环) that switches by itself whenever one would wait. So the same work can be
 *       done one after the other or all at once (同步与异步).
 * </ol>
 *
 * <p><b>The first step in full.</b> An iterable (可迭代对象) is a recipe, an iterator (迭代器) a place in its execution. The
 * iterable holds what is needed to begin, and may be asked for any number of iterators, each of which begins at the
 * beginning. The iterator holds how far it has come, and goes one way: {@code next} moves on and gives the next value,
 * {@code hasNext} only looks; past the end there is a {@code NoSuchElementException} (Python's {@code StopIteration}),
 * again and again. Since nothing is computed before somebody asks for it (惰性求值), a source may be endless, the first
 * ten elements of a million cost ten, and iterators stack: {@code take} over {@code map} over {@code cycle} is a
 * pipeline in which each element is carried through all stages before the next one is begun.
 *
 * <p><b>The third step in full.</b> A generator is called: whoever says {@code next} waits for the answer, and the
 * generator can give it to nobody else (非对称). A greenlet is <i>switched to</i>, and a switch expects no answer (对称): it
 * says who runs now, and leaves the one who said it where it stands, until anybody at all says its name. So there is no
 * pile of callers, and A, B and C may go on in any order. Three questions come up which a call answers by itself:
 * <ul>
 *   <li>Where does the value go when a body ends? Nobody called it; so each has a parent (父协程), and the value, or what
 *       the body threw, goes there, or to the next one above that is still alive.
 *   <li>What can reach somebody who waits? A value, a failure, or the order to end: one letter in a box of his own. Who
 *       looks into his own box after every wake-up needs to know nothing else.
 *   <li>Who decides who runs next? The one that runs, by name: that is what the fourth step takes off its hands.
 * </ul>
 *
 * <p><b>The fourth step in full.</b> An event loop (事件循环) takes the names out of it: nobody says who is next. Who
 * must wait writes down what for, a time or the end of another one, and hands over to the loop, which knows two
 * things: a queue of those who could go on (就绪队列), and who sleeps until when. It lets the first of the queue run;
 * when there is none, it sleeps itself until the first sleeper's time. So ten who wait a second each take one second
 * together, on one processor and without a lock, for whoever runs is alone until he waits (协作式). The price is that
 * everybody must keep the rule: one call that really blocks, or computes for long, stops the whole world. Hence
 * Python's {@code monkey.patch_all()}, which puts under old code calls that wait by the loop; and hence, in Java,
 * virtual threads, where the JDK itself has done that to all of its blocking calls.
 *
 * <p><b>And what to do with it.</b> Work that mostly waits is begun all at once, and then somebody must gather the
 * results: {@code gevent.joinall}. That is easy while all goes well. When one of a hundred downloads fails, when the
 * time is over, when nobody wants the answer any more, the others run on for nobody, unless whoever has begun them also
 * ends them. So the rule is that of a block of code: what begins within a call has ended when the call ends
 * (结构化并发), whether it returns or throws. To stop a task is to ask it (an interrupt is a request, not an end), so a
 * call that cancels must still wait. And to have ten thousand tasks is cheap, but what they ask for is not: a
 * limit says how many may be in flight.
 *
 * <p><b>How in Java.</b> Java has no {@code yield} of this kind, but it has virtual threads (虚拟线程): threads that the
 * JDK itself mounts on a few platform threads, the carriers (载体线程), and takes off again when they wait. A waiting
 * virtual thread is a small object in the heap, no thread of the operating system, so a hundred thousand of them may
 * wait at once. A virtual thread that is made to run only when somebody waits for it, and to wait otherwise, <i>is</i>
 * a coroutine. What is left to build is the hand-over: two threads of which exactly one runs at any time. Three things
 * decide whether it is right:
 * <ul>
 *   <li>whose turn it is is written down, under a lock or in one atomic variable, and a waiter looks at it again after
 *       every wake-up, for a wake-up alone says nothing (虚假唤醒);
 *   <li>whatever ends the coroutine (its last line, an exception, being closed) also ends the wait of the one who waits
 *       for it;
 *   <li>what one side wrote before it hands over is seen by the other afterwards: locks, semaphores, {@code volatile}
 *       fields and {@code park} together with one of these give that (happens-before).
 * </ul>
 */
package coroutines;
