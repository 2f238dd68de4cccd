package org.nuandong.reporting.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nuandong.commons.event.EventEffect;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.reporting.eventlog.EventLog;
import org.nuandong.reporting.eventlog.Projection;
import org.nuandong.reporting.live.NewsWire;
import org.nuandong.reporting.live.Sources;
import org.nuandong.reporting.rebuild.Backlog;

/**
 * Gives what was read to every projection, hears the heartbeats and tells the streams, all in the
 * log's transaction.
 */
@ApplicationScoped
class ReportingEffect implements EventEffect {

    private final List<Projection> projections;
    private final EventLog log;
    private final Sources sources;
    private final NewsWire wire;
    private final Backlog backlog;

    ReportingEffect(
            @All List<Projection> projections,
            EventLog log,
            Sources sources,
            NewsWire wire,
            Backlog backlog) {
        this.projections = projections;
        this.log = log;
        this.sources = sources;
        this.wire = wire;
        this.backlog = backlog;
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        List<ReceivedEvent> told = events.stream().filter(e -> !sources.isHeartbeat(e)).toList();
        if (!told.isEmpty()) {
            log.readingOnce(() -> projections.forEach(projection -> projection.take(told)));
            backlog.note(told);
        }
        sources.hear(events);
        wire.tell(events);
    }

    @Override
    public boolean knows(ReceivedEvent event) {
        return sources.isHeartbeat(event) || projections.stream().anyMatch(p -> p.knows(event));
    }
}
