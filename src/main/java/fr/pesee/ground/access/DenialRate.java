package fr.pesee.ground.access;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many denials of one person are written down: so many in each minute of the clock. */
final class DenialRate {
    private static final int KNOWN_SUBJECTS = 10_000;

    private final int perMinute;
    private final ConcurrentMap<String, Minute> minutes = new ConcurrentHashMap<>();

    DenialRate(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts one denial; whether it may still be written down. */
    boolean hasRoom(String subject, Instant now) {
        long minute = Math.floorDiv(now.getEpochSecond(), 60L);
        if (minutes.size() > KNOWN_SUBJECTS) {
            minutes.values().removeIf(counted -> counted.minute < minute);
        }
        return minutes.merge(subject, new Minute(minute, 1), (old, fresh) -> old.next(minute)).count <= perMinute;
    }

    /** How many people it remembers. */
    int known() {
        return minutes.size();
    }

    private record Minute(long minute, int count) {
        Minute next(long now) {
            return now == minute ? new Minute(minute, count + 1) : new Minute(now, 1);
        }
    }
}
