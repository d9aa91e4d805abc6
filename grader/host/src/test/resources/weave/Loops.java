/** Which loop runs for ever is asked for by its number; any other number makes all of them end. */
public class Loops implements java.util.function.IntUnaryOperator {
    private int turns;

    @Override
    public int applyAsInt(int which) {
        for (int i = 0; i < 10 || which == 1; i++) { turns++; }
        int j = 0;
        while (j < 10 || which == 2) { j++; turns++; }
        int k = 0;
        do { k++; turns++; } while (k < 10 || which == 3);
        outer:
        for (int a = 0; a < 10; a++) {
            for (int b = 0; true; b++) {
                turns++;
                if (b == 3) { if (which == 4) { b = 0; continue; } continue outer; }
            }
        }
        Runnable lambda = () -> { while (which == 5) { turns++; } };
        lambda.run();
        while (which == 6) {
            try { Thread.sleep(1); }
            catch (InterruptedException again) { Thread.currentThread().interrupt(); }
        }
        while (which == 7) {
            switch (turns++ & 3) { case 0: continue; case 1: break; default: turns += 2; }
        }
        synchronized (this) { while (which == 8) { turns++; } }
        while (which == 9) { try { throw new Error(); } catch (Throwable any) { turns++; } }
        return turns;
    }
}
