package grader.policy;

import java.util.Set;

/** What every exercise may use. */
final class GeneralPart {
    private static final Patterns LANGUAGE = Patterns.parse("""
        java.lang.Object java.lang.String java.lang.StringBuilder java.lang.StringBuffer java.lang.Math
        java.lang.StrictMath java.lang.Boolean java.lang.Byte java.lang.Short java.lang.Integer java.lang.Long
        java.lang.Float java.lang.Double java.lang.Character java.lang.Number java.lang.Void java.lang.Enum
        java.lang.Record java.lang.Iterable java.lang.Comparable java.lang.CharSequence java.lang.Appendable
        java.lang.AutoCloseable java.lang.Runnable java.lang.Cloneable java.lang.StackTraceElement
        java.lang.Deprecated java.lang.FunctionalInterface java.lang.Override java.lang.SafeVarargs
        java.lang.SuppressWarnings java.lang.annotation.* java.io.Serializable
        java.lang.ThreadLocal java.lang.ScopedValue java.lang.Thread.State java.lang.Thread.Builder
        java.lang.Thread.UncaughtExceptionHandler java.lang.InheritableThreadLocal
        """);

    /**
     * Classes of which only some members may be used; of the others each has something that reaches out of the
     * exercise.
     */
    private static final Patterns MEMBERS = Patterns.parse("""
        java.lang.Thread#new java.lang.Thread#start java.lang.Thread#join java.lang.Thread#run
        java.lang.Thread#interrupt java.lang.Thread#isInterrupted java.lang.Thread#interrupted
        java.lang.Thread#currentThread java.lang.Thread#sleep java.lang.Thread#yield java.lang.Thread#onSpinWait
        java.lang.Thread#ofVirtual java.lang.Thread#ofPlatform java.lang.Thread#startVirtualThread
        java.lang.Thread#isAlive java.lang.Thread#isVirtual java.lang.Thread#setDaemon java.lang.Thread#isDaemon
        java.lang.Thread#getName java.lang.Thread#setName java.lang.Thread#threadId java.lang.Thread#getState
        java.lang.Thread#toString java.lang.Thread#getUncaughtExceptionHandler
        java.lang.Thread#setUncaughtExceptionHandler
        java.lang.System#nanoTime java.lang.System#currentTimeMillis java.lang.System#arraycopy
        java.lang.System#identityHashCode java.lang.System#lineSeparator java.lang.System#out java.lang.System#err
        java.io.PrintStream#println java.io.PrintStream#print java.io.PrintStream#printf
        java.io.PrintStream#format java.io.PrintStream#append java.io.PrintStream#flush
        java.io.PrintStream#write java.io.PrintStream#checkError
        java.lang.Class#getSimpleName java.lang.Class#getName java.lang.Class#isInstance java.lang.Class#hashCode
        java.lang.Class#equals java.lang.Class#desiredAssertionStatus java.lang.Class#cast java.lang.Class#toString
        java.lang.Class#getCanonicalName java.lang.Class#getTypeName java.lang.Class#getPackageName
        java.lang.Class#isAssignableFrom java.lang.Class#isInterface java.lang.Class#isArray java.lang.Class#isEnum
        java.lang.Class#isRecord java.lang.Class#isPrimitive java.lang.Thread#getId java.lang.Thread#holdsLock
        java.lang.Runtime#getRuntime java.lang.Runtime#availableProcessors java.lang.Runtime#maxMemory
        """);

    /** What javac itself writes for lambdas, text, records and switches; useless to whoever calls it by hand. */
    private static final Patterns WRITTEN_BY_JAVAC = Patterns.parse("""
        java.lang.invoke.LambdaMetafactory#metafactory java.lang.invoke.LambdaMetafactory#altMetafactory
        java.lang.invoke.StringConcatFactory#makeConcatWithConstants
        java.lang.invoke.StringConcatFactory#makeConcat java.lang.invoke.ConstantBootstraps#invoke
        java.lang.invoke.ConstantBootstraps#primitiveClass
        java.lang.runtime.ObjectMethods#bootstrap java.lang.runtime.SwitchBootstraps
        java.lang.runtime.TemplateRuntime java.lang.runtime.ExactConversionsSupport
        java.lang.constant.ClassDesc#of java.lang.Enum.EnumDesc#of
        """);

    private static final Patterns UTILITIES = Patterns.parse("""
        java.util.AbstractCollection java.util.AbstractList java.util.AbstractMap java.util.AbstractQueue
        java.util.AbstractSequentialList java.util.AbstractSet java.util.ArrayDeque java.util.ArrayList
        java.util.Arrays java.util.Base64 java.util.BitSet java.util.Collection java.util.Collections
        java.util.Comparator java.util.Deque java.util.DoubleSummaryStatistics java.util.EnumMap java.util.EnumSet
        java.util.Enumeration java.util.HashMap java.util.HashSet java.util.Hashtable java.util.HexFormat
        java.util.IdentityHashMap java.util.IntSummaryStatistics java.util.Iterator java.util.LinkedHashMap
        java.util.LinkedHashSet java.util.LinkedList java.util.List java.util.ListIterator java.util.Locale
        java.util.LongSummaryStatistics java.util.Map java.util.NavigableMap java.util.NavigableSet
        java.util.Objects java.util.Optional java.util.OptionalDouble java.util.OptionalInt java.util.OptionalLong
        java.util.PrimitiveIterator java.util.PriorityQueue java.util.Queue java.util.Random
        java.util.RandomAccess java.util.SequencedCollection java.util.SequencedMap java.util.SequencedSet
        java.util.Set java.util.SortedMap java.util.SortedSet java.util.Spliterator java.util.Spliterators
        java.util.SplittableRandom java.util.Stack java.util.StringJoiner java.util.StringTokenizer
        java.util.TreeMap java.util.TreeSet java.util.Vector java.util.WeakHashMap
        java.lang.ref.Reference java.lang.ref.WeakReference java.lang.ref.SoftReference
        java.util.function.* java.util.stream.* java.util.random.* java.util.regex.*
        java.util.concurrent.TimeUnit java.util.concurrent.Callable java.util.concurrent.ThreadLocalRandom
        java.time.* java.time.chrono.* java.time.format.* java.time.temporal.* java.time.zone.*
        java.math.* java.text.* java.nio.charset.*
        """);

    /** Streams in memory, and those that are laid round others: they open no file, and hand nothing over in waiting. */
    private static final Patterns STREAMS = Patterns.parse("""
        java.io.Closeable java.io.Flushable java.io.InputStream java.io.OutputStream java.io.Reader java.io.Writer
        java.io.ByteArrayInputStream java.io.ByteArrayOutputStream java.io.CharArrayReader java.io.CharArrayWriter
        java.io.StringReader java.io.StringWriter java.io.InputStreamReader java.io.OutputStreamWriter
        java.io.BufferedInputStream java.io.BufferedOutputStream java.io.BufferedReader java.io.BufferedWriter
        java.io.LineNumberReader java.io.DataInput java.io.DataOutput java.io.DataInputStream
        java.io.DataOutputStream java.io.FilterInputStream java.io.FilterOutputStream java.io.FilterReader
        java.io.FilterWriter java.io.PushbackInputStream java.io.PushbackReader java.io.SequenceInputStream
        java.io.StreamTokenizer
        """);

    private static final Patterns ALL =
            LANGUAGE.and(MEMBERS).and(WRITTEN_BY_JAVAC).and(UTILITIES).and(STREAMS);

    /** Members of classes above that change or read what belongs to the whole JVM, or load classes by their names. */
    private static final Patterns LEFT_OUT = Patterns.parse("""
        java.lang.Boolean#getBoolean java.lang.Integer#getInteger java.lang.Long#getLong
        java.util.Locale#setDefault java.lang.Throwable#setStackTrace
        java.lang.Enum.EnumDesc#resolveConstantDesc java.lang.invoke.VarHandle.VarHandleDesc
        java.lang.invoke.VarHandle#toMethodHandle
        """);

    /** An exception does no harm, wherever it is declared in these. */
    private static final Set<String> PACKAGES_OF_EXCEPTIONS =
            Set.of("java.lang", "java.util", "java.util.concurrent", "java.io");

    /** A variable handle is of no use without the way to get one. */
    private static final Patterns FOR_VAR_HANDLES = Patterns.parse("""
        java.lang.invoke.VarHandle java.lang.invoke.MethodHandles#lookup
        java.lang.invoke.MethodHandles#arrayElementVarHandle
        java.lang.invoke.MethodHandles.Lookup#findVarHandle
        java.lang.invoke.MethodHandles.Lookup#findStaticVarHandle
        """);

    private final Patterns patterns;

    private GeneralPart(Patterns patterns) {
        this.patterns = patterns;
    }

    /** The general part for an exercise that grants these: variable handles come as a bundle. */
    static GeneralPart beside(Patterns uses) {
        return new GeneralPart(uses.namesClass("java.lang.invoke.VarHandle") ? ALL.and(FOR_VAR_HANDLES) : ALL);
    }

    boolean covers(Target target) {
        return (patterns.covers(target) || isHarmlessException(target.className())) && !isLeftOut(target);
    }

    private static boolean isLeftOut(Target target) {
        return target instanceof Target.OfMember && LEFT_OUT.covers(target);
    }

    private static boolean isHarmlessException(String className) {
        return Jdk.find(className)
                .filter(Throwable.class::isAssignableFrom)
                .filter(type -> PACKAGES_OF_EXCEPTIONS.contains(type.getPackageName()))
                .isPresent();
    }
}
