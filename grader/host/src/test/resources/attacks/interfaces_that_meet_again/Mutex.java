// tries: have whoever follows all ways from interface to interface follow more than there are atoms
// stopped by: worker
// ends: graded or not_compiled
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}

interface I0 {}
interface I1 extends I0 {}
interface I2 extends I1, I0 {}
interface I3 extends I2, I1 {}
interface I4 extends I3, I2 {}
interface I5 extends I4, I3 {}
interface I6 extends I5, I4 {}
interface I7 extends I6, I5 {}
interface I8 extends I7, I6 {}
interface I9 extends I8, I7 {}
interface I10 extends I9, I8 {}
interface I11 extends I10, I9 {}
interface I12 extends I11, I10 {}
interface I13 extends I12, I11 {}
interface I14 extends I13, I12 {}
interface I15 extends I14, I13 {}
interface I16 extends I15, I14 {}
interface I17 extends I16, I15 {}
interface I18 extends I17, I16 {}
interface I19 extends I18, I17 {}
interface I20 extends I19, I18 {}
interface I21 extends I20, I19 {}
interface I22 extends I21, I20 {}
interface I23 extends I22, I21 {}
interface I24 extends I23, I22 {}
interface I25 extends I24, I23 {}
interface I26 extends I25, I24 {}
interface I27 extends I26, I25 {}
interface I28 extends I27, I26 {}
interface I29 extends I28, I27 {}
interface I30 extends I29, I28 {}
interface I31 extends I30, I29 {}
interface I32 extends I31, I30 {}
interface I33 extends I32, I31 {}
interface I34 extends I33, I32 {}
interface I35 extends I34, I33 {}
interface I36 extends I35, I34 {}
interface I37 extends I36, I35 {}
interface I38 extends I37, I36 {}
interface I39 extends I38, I37 {}
interface I40 extends I39, I38 {}
interface I41 extends I40, I39 {}
interface I42 extends I41, I40 {}
interface I43 extends I42, I41 {}
interface I44 extends I43, I42 {}
interface I45 extends I44, I43 {}
interface I46 extends I45, I44 {}
interface I47 extends I46, I45 {}
interface I48 extends I47, I46 {}
interface I49 extends I48, I47 {}
interface I50 extends I49, I48 {}
interface I51 extends I50, I49 {}
interface I52 extends I51, I50 {}
interface I53 extends I52, I51 {}
interface I54 extends I53, I52 {}
interface I55 extends I54, I53 {}
interface I56 extends I55, I54 {}
interface I57 extends I56, I55 {}
interface I58 extends I57, I56 {}
interface I59 extends I58, I57 {}
interface I60 extends I59, I58 {}
interface I61 extends I60, I59 {}
interface I62 extends I61, I60 {}
interface I63 extends I62, I61 {}
interface I64 extends I63, I62 {}
interface I65 extends I64, I63 {}
interface I66 extends I65, I64 {}
interface I67 extends I66, I65 {}
interface I68 extends I67, I66 {}
interface I69 extends I68, I67 {}

final class All implements I69 {}
