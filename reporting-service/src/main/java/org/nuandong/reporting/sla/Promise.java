package org.nuandong.reporting.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;

/** 承诺: something owed by a time, as its events leave it. */
record Promise(
        UUID promiseId,
        String kind,
        String regionCode,
        UUID unitId,
        Instant madeAt,
        Instant dueAt,
        Instant keptAt,
        boolean keptLate,
        Instant missedAt,
        boolean dropped) {

    /** {@code events} are those of one aggregate by epoch and sequence; empty: nothing is owed. */
    static Optional<Promise> fold(String kind, List<ReceivedEvent> events) {
        Fold fold = new Fold();
        for (ReceivedEvent event : events) {
            for (PromiseRule rule : PromiseRule.ALL) {
                if (rule.kind().equals(kind) && rule.takes(event)) {
                    fold.add(rule, event);
                }
            }
        }
        return Optional.ofNullable(fold.last).map(last -> fold.result(kind));
    }

    private static final class Fold {
        private ReceivedEvent last;
        private String regionCode = "";
        private UUID unitId;
        private Instant madeAt;
        private Instant dueAt;
        private Instant keptAt;
        private Boolean saidLate;
        private Instant missedAt;
        private boolean dropped;

        private void add(PromiseRule rule, ReceivedEvent event) {
            last = event;
            regionCode = event.regionCode() == null ? regionCode : event.regionCode();
            unitId = event.unitId() == null ? unitId : event.unitId();
            Instant due = rule.due() == null ? null : Words.time(event, rule.due());
            dueAt = due == null ? dueAt : due;
            switch (rule.effect()) {
                case MADE -> {
                    madeAt = madeAt == null ? event.occurredAt() : madeAt;
                    dropped = false;
                }
                case KEPT -> keep(rule, event);
                case MISSED -> missedAt = missedAt == null ? event.occurredAt() : missedAt;
                case DROPPED -> dropped = true;
            }
        }

        /** The first time counts: a reply that was sent back and given again was given. */
        private void keep(PromiseRule rule, ReceivedEvent event) {
            if (keptAt == null) {
                keptAt = event.occurredAt();
                saidLate = rule.saidLate(event).orElse(null);
            }
        }

        private Promise result(String kind) {
            return new Promise(
                    last.subject(),
                    kind,
                    regionCode,
                    unitId,
                    madeAt,
                    dueAt,
                    keptAt,
                    keptAt != null && isLate(),
                    missedAt,
                    dropped);
        }

        private boolean isLate() {
            return saidLate == null
                    ? missedAt != null || (dueAt != null && keptAt.isAfter(dueAt))
                    : saidLate;
        }
    }
}
