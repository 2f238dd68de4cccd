package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventRows;
import org.nuandong.commons.event.OutboxRow;

/** Prepares a tip on its caller's thread, so that the one writer has only to write. */
@ApplicationScoped
class IntakeJobs {

    private final OpeningPresets presets;
    private final TipEvents events;
    private final EventRows rows;
    private final AuditTrail audit;
    private final ObjectMapper json;

    IntakeJobs(
            OpeningPresets presets,
            TipEvents events,
            EventRows rows,
            AuditTrail audit,
            ObjectMapper json) {
        this.presets = presets;
        this.events = events;
        this.rows = rows;
        this.audit = audit;
        this.json = json;
    }

    IntakeJob of(NewTip tip, Duration patience) {
        Opening opening = presets.of(tip);
        return new IntakeJob(
                tip,
                opening,
                entry(events.received(tip), tip),
                entry(events.opened(tip, opening), tip),
                written(tip.warnings()),
                System.nanoTime() + patience.toNanos());
    }

    private IntakeJob.Entry entry(Event event, NewTip tip) {
        OutboxRow row = rows.encode(event);
        return new IntakeJob.Entry(
                row,
                audit.mark(
                        AuditTrail.entryOf(event, row.id(), tip.recordedBy(), tip.recordedAt())));
    }

    private String written(List<Warning> warnings) {
        try {
            return json.writeValueAsString(warnings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("warnings are plain text", e);
        }
    }
}
