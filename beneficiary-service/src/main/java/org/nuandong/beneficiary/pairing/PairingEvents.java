package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what becomes of phases and pairs: rules, days and sums, never who the helper is. */
@ApplicationScoped
class PairingEvents {

    private final EventOutbox outbox;

    PairingEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** opened, closed. */
    void phase(String what, PairingPhase phase, long pairs, Instant at) {
        outbox.record(of(phase, what, at, new PhaseTold(phase.startsOn(), phase.endsOn(), pairs)));
    }

    void reminded(PairingPhase phase, List<PairingTable.Near> near, Instant at) {
        outbox.recordAll(
                near.stream()
                        .map(
                                one ->
                                        of(
                                                phase,
                                                "reminded",
                                                at,
                                                new Reminded(
                                                        one.rule(),
                                                        one.label(),
                                                        one.endsOn(),
                                                        one.open())))
                        .toList());
    }

    void made(List<Pairing> pairs) {
        outbox.recordAll(
                pairs.stream()
                        .map(
                                one ->
                                        of(
                                                one,
                                                "made",
                                                new Made(
                                                        one.phaseId(),
                                                        one.householdId(),
                                                        one.startedOn(),
                                                        one.isRenewed(),
                                                        one.isChanged())))
                        .toList());
    }

    void ended(List<Pairing> pairs) {
        outbox.recordAll(
                pairs.stream()
                        .map(
                                one ->
                                        of(
                                                one,
                                                "ended",
                                                new Ended(
                                                        one.phaseId(),
                                                        one.householdId(),
                                                        one.endReason())))
                        .toList());
    }

    void helped(Pairing pairing, PairingDeed deed) {
        outbox.record(
                of(
                        pairing,
                        "helped",
                        new Helped(
                                pairing.phaseId(),
                                pairing.householdId(),
                                deed.kind(),
                                deed.doneOn(),
                                deed.value())));
    }

    void fellShort(UUID phase, List<PairingTable.Fallen> fallen, Instant at) {
        outbox.recordAll(
                fallen.stream()
                        .map(
                                one ->
                                        Event.of(
                                                "pairing.fell-short",
                                                Pairing.TYPE,
                                                one.pairingId(),
                                                one.region(),
                                                one.unitId(),
                                                at,
                                                new Fell(
                                                        phase,
                                                        one.householdId(),
                                                        one.rule(),
                                                        one.label(),
                                                        one.needed(),
                                                        one.got())))
                        .toList());
    }

    /** caught-up, explained. */
    void duty(String what, Pairing pairing, PairingDuty.View duty) {
        outbox.record(
                of(
                        pairing,
                        what,
                        new DutyTold(
                                pairing.phaseId(),
                                pairing.householdId(),
                                duty.rule(),
                                duty.label(),
                                duty.reason())));
    }

    void coordinator(PairingPhase phase, String region, Instant at) {
        outbox.record(of(phase, "coordinator-named", at, new Named(region)));
    }

    private static Event of(PairingPhase phase, String what, Instant at, Object data) {
        return Event.of(
                "pairing-phase." + what,
                PairingPhase.TYPE,
                phase.id(),
                phase.region(),
                phase.unitId(),
                at,
                data);
    }

    private static Event of(Pairing pairing, String what, Object data) {
        return Event.of(
                "pairing." + what,
                Pairing.TYPE,
                pairing.id(),
                pairing.region(),
                pairing.unitId(),
                pairing.changedAt(),
                data);
    }

    record PhaseTold(LocalDate startsOn, LocalDate endsOn, long pairs) {}

    record Reminded(String rule, String label, LocalDate endsOn, long open) {}

    record Made(
            UUID phaseId,
            UUID householdId,
            LocalDate startedOn,
            boolean renewed,
            boolean changed) {}

    record Ended(UUID phaseId, UUID householdId, String reason) {}

    record Helped(
            UUID phaseId, UUID householdId, String kind, LocalDate doneOn, BigDecimal valueYuan) {}

    record Fell(
            UUID phaseId,
            UUID householdId,
            String rule,
            String label,
            BigDecimal needed,
            BigDecimal got) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DutyTold(UUID phaseId, UUID householdId, String rule, String label, String reason) {}

    record Named(String village) {}
}
