package org.nuandong.reporting.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.reporting.indicator.Reach;

/** One reader of the stream: what it may see, and what it has been shown. */
final class BoardWatch {

    private final Reach reach;
    private final Set<UUID> units;
    private final Map<UUID, Long> shown = new HashMap<>();

    BoardWatch(Reach reach) {
        this.reach = reach;
        this.units = reach.units() == null ? null : new HashSet<>(Arrays.asList(reach.units()));
    }

    /** What this reader has to be told now; remembers it as told. */
    BoardChange next(List<BoardIncident> open, Instant now) {
        Map<UUID, BoardIncident> visible = new HashMap<>();
        open.stream().filter(this::sees).forEach(i -> visible.put(i.incidentId(), i));
        List<BoardLine> changed =
                open.stream()
                        .filter(i -> visible.containsKey(i.incidentId()))
                        .filter(i -> shown.getOrDefault(i.incidentId(), 0L) != i.version())
                        .map(i -> BoardLine.of(i, now))
                        .toList();
        List<UUID> gone = shown.keySet().stream().filter(id -> !visible.containsKey(id)).toList();
        changed.forEach(line -> shown.put(line.incidentId(), line.version()));
        gone.forEach(shown::remove);
        return new BoardChange(now, changed, gone);
    }

    private boolean sees(BoardIncident incident) {
        boolean near =
                Arrays.stream(reach.patterns())
                        .map(p -> p.substring(0, p.length() - 1))
                        .anyMatch(incident.regionCode()::startsWith);
        return near
                && (units == null
                        || incident.unitId() == null
                        || units.contains(incident.unitId()));
    }
}
