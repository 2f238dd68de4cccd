package org.nuandong.reporting.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.reporting.indicator.Reach;

/**
 * The open incidents as this process last saw them, each under the number of its latest change: a
 * reader that has come to some number is told what lies above it, however long it was away and
 * however often a line changed meanwhile.
 */
final class BoardMemory {

    /** Who has seen nothing yet. */
    static final long NOTHING = -1;

    private static final int GONE_KEPT = 10_000;

    /** What lies above a number, and the number that a reader has come to with it. */
    record Told(long number, BoardChange change) {}

    private record Spot(String regionCode, UUID unitId) {}

    /** {@code now} is null once it is no longer open. */
    private record Line(long number, BoardIncident now, Set<Spot> spots) {}

    private final Map<UUID, Line> lines = new HashMap<>();
    private final TreeMap<Long, UUID> byNumber = new TreeMap<>();
    private int gone;
    private long number;
    private long forgotten;

    /** All that is open: what is not among them is gone. */
    synchronized long all(Collection<BoardIncident> open) {
        Set<UUID> asked = new HashSet<>(lines.keySet());
        open.forEach(i -> asked.add(i.incidentId()));
        return some(asked, open);
    }

    /** Those asked for, and which of them are open. Answers the number of the last change. */
    synchronized long some(Set<UUID> asked, Collection<BoardIncident> open) {
        Map<UUID, BoardIncident> found = new HashMap<>();
        open.forEach(i -> found.put(i.incidentId(), i));
        asked.forEach(id -> take(id, found.get(id)));
        forget();
        return number;
    }

    private void take(UUID id, BoardIncident now) {
        Line before = lines.get(id);
        BoardIncident known = before == null ? null : before.now();
        if (Objects.equals(known, now) || before == null && now == null) {
            return;
        }
        Set<Spot> spots = before == null ? new HashSet<>() : new HashSet<>(before.spots());
        if (now != null) {
            spots.add(new Spot(now.regionCode(), now.unitId()));
        }
        if (before != null) {
            byNumber.remove(before.number());
        }
        gone += (now == null ? 1 : 0) - (before != null && known == null ? 1 : 0);
        lines.put(id, new Line(++number, now, spots));
        byNumber.put(number, id);
    }

    /** The oldest of the gone ones; who has not heard of them by now begins anew. */
    private void forget() {
        if (gone <= GONE_KEPT) {
            return;
        }
        for (Map.Entry<Long, UUID> entry : new ArrayList<>(byNumber.entrySet())) {
            if (gone > GONE_KEPT / 2 && lines.get(entry.getValue()).now() == null) {
                byNumber.remove(entry.getKey());
                lines.remove(entry.getValue());
                forgotten = entry.getKey();
                gone--;
            }
        }
    }

    /** Nobody reads on: the next reader finds nothing old. */
    synchronized void clear() {
        lines.clear();
        byNumber.clear();
        gone = 0;
        forgotten = number;
    }

    synchronized long number() {
        return number;
    }

    /** What a reader that has come to {@code from} must be told; empty when it must begin anew. */
    synchronized Optional<Told> since(long from, Reach reach, Instant now) {
        if (from != NOTHING && from < forgotten) {
            return Optional.empty();
        }
        List<BoardLine> changed = new ArrayList<>();
        List<UUID> left = new ArrayList<>();
        for (UUID id : byNumber.tailMap(from, false).values()) {
            Line line = lines.get(id);
            if (line.now() != null && reach.sees(line.now().regionCode(), line.now().unitId())) {
                changed.add(BoardLine.of(line.now(), now));
            } else if (from != NOTHING && wasSeen(line, reach)) {
                left.add(id);
            }
        }
        changed.sort(BoardLine.MOST_URGENT);
        return Optional.of(new Told(number, new BoardChange(now, changed, left)));
    }

    private static boolean wasSeen(Line line, Reach reach) {
        return line.spots().stream().anyMatch(s -> reach.sees(s.regionCode(), s.unitId()));
    }
}
