package grader.policy;

/** Harmless code of many kinds, so that what javac makes of each is seen by the policy. */
final class EverydayCode {
    private EverydayCode() {}

    static final String LANGUAGE = """
        import java.util.*;
        import java.util.function.*;
        sealed interface Shape permits Circle, Square, Mutex.Dot {}
        record Circle(double radius) implements Shape { Circle { assert radius >= 0 : "negative"; } }
        record Square(double side) implements Shape {}
        enum Color implements Supplier<String> {
            RED { public String get() { return "r"; } }, GREEN { public String get() { return "g"; } };
            static final Color LAST = values()[values().length - 1];
        }
        class Mutex<T extends Comparable<T>> implements AutoCloseable, Iterable<T>, java.io.Serializable {
            enum Dot implements Shape { BLACK, WHITE }
            @FunctionalInterface interface Body { void run() throws Exception; }
            private final List<T> items = new ArrayList<>();
            static class Failed extends RuntimeException { Failed(String why, Throwable cause) {
                super(why, cause); } }
            double area(Shape shape) {
                return switch (shape) {
                    case Circle(double radius) when radius > 0 -> Math.PI * radius * radius;
                    case Circle _ -> 0;
                    case Square(var side) -> side * side;
                    case Dot.BLACK -> 1;
                    case Dot dot -> dot.ordinal();
                };
            }
            String name(Color color) { return switch (color) { case RED -> "red"; case GREEN -> "green"; }; }
            int word(String word) { return switch (word) { case "one" -> 1; case "two" -> 2; default -> -1; }; }
            Object pick(Object any) {
                return switch (any) {
                    case null -> ""; case Integer i when i > 1 -> i; case String[] s -> s.length;
                        case int[] a -> a[0];
                    default -> any.getClass().getSimpleName() + any.hashCode();
                };
            }
            @Override public Iterator<T> iterator() {
                return new Iterator<>() {
                    private int next;
                    @Override public boolean hasNext() { return next < items.size(); }
                    @Override public T next() {
                        if (!hasNext()) { throw new NoSuchElementException(); }
                        return items.get(next++);
                    }
                };
            }
            @SafeVarargs @SuppressWarnings("varargs") final void add(T... more) {
                Collections.addAll(items, more); }
            String text(Object... values) {
                String block = \"""
                    two
                    lines\""";
                return String.format("%s %d", block, 1) + "a".formatted(values) + items + 1L + 'c' + 1.5f;
            }
            synchronized void guarded(Body body) {
                try (var self = this; Mutex<String> other = new Mutex<>()) { synchronized (other) {
                    body.run(); } }
                catch (IllegalStateException | IllegalArgumentException e) { throw new Failed("no", e); }
                catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                catch (Exception e) { e.printStackTrace(); } finally { items.clear(); }
            }
            Runnable counts() {
                class Local { int count; }
                var local = new Local();
                int[][] grid = new int[2][3]; String[] names = {"a"}; int[] copy = grid[0].clone();
                BiFunction<Integer, Integer, Integer> sum = Integer::sum; IntFunction<int[]> make = int[]::new;
                Supplier<List<T>> list = ArrayList::new; Function<Object, String> show = Object::toString;
                Runnable safe = (Runnable & Marker) null;
                return () -> { local.count += sum.apply(1, 2) + copy.length + make.apply(1).length;
                    names[0] += show; };
            }
            interface Marker { }
            @Override public void close() {}
            @Override public boolean equals(Object o) { return o instanceof Mutex<?> m &&
                m.items.equals(items); }
            @Override public int hashCode() { return Objects.hash(items, Color.valueOf("RED"),
                int.class, Color.class); }
        }
        """;

    static final String LIBRARY = """
        import java.math.*; import java.text.*; import java.time.*; import java.time.format.*;
            import java.util.*;
        import java.nio.charset.*; import java.util.concurrent.*; import java.util.function.*;
            import java.util.stream.*;
        class Mutex {
            enum Level { LOW, HIGH }
            Map<Level, List<String>> groups = new EnumMap<>(Level.class);
            Object collections() {
                var heap = new PriorityQueue<Integer>(Comparator.comparing((Integer i) ->
                    -i).thenComparing(i -> i));
                Deque<Integer> deque = new ArrayDeque<>(List.of(1, 2)); heap.addAll(deque); heap.poll();
                var tree = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
                    tree.merge("a", 1, Integer::sum);
                for (Map.Entry<String, Integer> entry : tree.entrySet()) {
                    entry.setValue(entry.getValue() + 1); }
                groups.computeIfAbsent(Level.LOW, level -> new LinkedList<>()).add("x");
                Arrays.sort(new int[] {2, 1}); Set<Integer> set = EnumSet.allOf(Level.class).stream()
                    .map(Level::ordinal).collect(Collectors.toCollection(LinkedHashSet::new));
                return List.of(heap, tree, set, new BitSet(), Collections.unmodifiableList(new
                    ArrayList<>(deque)));
            }
            Object streams() {
                return IntStream.range(0, 9).filter(i -> i % 2 == 0).boxed().map(String::valueOf)
                    .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.joining(",")));
            }
            Object optional(Optional<String> text) {
                return text.map(String::strip).filter(Predicate.not(String::isEmpty)).orElseGet(() -> "none");
            }
            Object numbers() {
                return BigInteger.TWO.pow(100).add(BigInteger.valueOf(Long.parseLong("1"))).toString()
                    + new BigDecimal("1.5").setScale(1, RoundingMode.HALF_UP) + Math.floorMod(-1, 3)
                    + ThreadLocalRandom.current().nextInt(5) + new Random(1).ints(3).sum() + StrictMath.sqrt(2)
                    + new SplittableRandom(1).nextLong() + Integer.toHexString(3) + Double.compare(1, 2)
                    + Character.isLetter('x') + Byte.MAX_VALUE + new DecimalFormat("0.0").format(2);
            }
            Object times() {
                Instant start = Clock.systemUTC().instant();
                Duration took = Duration.between(start, Instant.now()).plus(Duration.ofMillis(3));
                return LocalDate.of(2024, 1, 31).plusMonths(1).format(DateTimeFormatter.ISO_DATE) +
                    took.toNanos()
                    + TimeUnit.SECONDS.toMillis(1) + (System.nanoTime() - System.currentTimeMillis());
            }
            Object texts() {
                var builder = new StringBuilder("a").append(1).reverse().insert(0, "x");
                return builder + String.join(",", "a", "b") + "a b".split(" ").length + "x".repeat(3)
                    + new StringJoiner("-").add("q") + "é".getBytes(StandardCharsets.UTF_8).length
                        + "a\\nb".lines().toList();
            }
            int streamsOfBytes(java.io.InputStream from) throws java.io.IOException {
                var bytes = new java.io.ByteArrayOutputStream(); from.transferTo(bytes);
                try (var in = new java.io.DataInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
                    return in.readInt();
                } catch (java.io.EOFException none) { throw new java.io.InterruptedIOException(); }
            }
            String streamsOfText(java.io.Reader from) throws java.io.IOException {
                return new java.io.BufferedReader(from).readLine() + new java.io.StringWriter().append("x");
            }
            void prints() throws Exception {
                System.out.println("a"); System.out.printf("%d%n", 1); System.err.print('c');
                    System.out.flush();
                System.arraycopy(new int[1], 0, new int[1], 0, 1); System.out.print(System.lineSeparator());
                System.out.append("x").println(System.identityHashCode(this));
            }
            <V> V calls(Callable<V> body) throws ExecutionException, TimeoutException {
                try { return body.call(); } catch (RuntimeException e) { throw new CompletionException(e); }
                catch (Exception e) { throw new ExecutionException(e); }
            }
        }
        """;

    static final String THREADS = """
        import java.time.Duration;
        import java.util.*;
        class Mutex extends Thread implements Thread.UncaughtExceptionHandler {
            static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 1);
            static final ScopedValue<String> SCOPED = ScopedValue.newInstance();
            private volatile boolean held;
            Mutex() { super("mine"); setDaemon(true); }
            @Override public void run() { LOCAL.set(LOCAL.get() + 1); ScopedValue.where(SCOPED,
                "a").run(() -> SCOPED.get()); }
            synchronized void enter(Duration patience) throws InterruptedException {
                long end = System.nanoTime() + patience.toNanos();
                while (held) { this.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000)); }
                held = true; notifyAll(); notify();
            }
            void starts() throws InterruptedException {
                Thread one = Thread.ofVirtual().name("v", 0).unstarted(this::run);
                Thread two = Thread.ofPlatform().daemon().uncaughtExceptionHandler(this).start(()
                    -> Thread.yield());
                Thread three = Thread.startVirtualThread(Thread::onSpinWait); Thread four = new
                    Thread(null, this, "x", 1);
                one.start(); one.join(); two.join(Duration.ofSeconds(1)); three.interrupt();
                if (Thread.interrupted() || four.isInterrupted() || !four.isAlive() &&
                    four.isVirtual()) { four.setName("n"); }
                four.setUncaughtExceptionHandler((thread, failure) ->
                    System.out.println(thread.getName() + failure));
                Thread.sleep(1); Thread.State state = four.getState();
                System.out.println(state == Thread.State.NEW ? four.threadId() : Thread.currentThread());
                new Mutex().start(); isDaemon(); getName(); interrupt(); join();
            }
            @Override public void uncaughtException(Thread thread, Throwable failure) {
                failure.addSuppressed(new Error()); }
        }
        """;
}
