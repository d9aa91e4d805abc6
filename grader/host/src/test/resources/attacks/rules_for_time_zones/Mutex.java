// tries: leave an object of its own in the whole JVM
// stopped by: worker
// ends: graded
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {
    static {
        java.time.zone.ZoneRulesProvider.registerProvider(new Zones());
    }

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}

final class Zones extends java.time.zone.ZoneRulesProvider {
    @Override
    protected java.util.Set<String> provideZoneIds() {
        return java.util.Set.of("Mutex/" + System.nanoTime());
    }

    @Override
    protected java.time.zone.ZoneRules provideRules(String zone, boolean forCaching) {
        return null;
    }

    @Override
    protected java.util.NavigableMap<String, java.time.zone.ZoneRules> provideVersions(String zone) {
        return null;
    }
}
