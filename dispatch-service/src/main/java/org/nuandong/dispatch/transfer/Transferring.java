package org.nuandong.dispatch.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayEnded;
import org.nuandong.dispatch.care.StayMoves;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.StatedTime;

/** 办理转站: offer, accept, refuse, withdraw; the case is always locked before the transfer. */
@ApplicationScoped
class Transferring {

    static final String ANSWER = "care-transfer-answer";

    private final TransferRepository transfers;
    private final TransferEvents events;
    private final Stays stays;
    private final StayMoves moves;
    private final UnitTree units;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    Transferring(
            TransferRepository transfers,
            TransferEvents events,
            Stays stays,
            StayMoves moves,
            UnitTree units,
            Deadlines deadlines,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.transfers = transfers;
        this.events = events;
        this.stays = stays;
        this.moves = moves;
        this.units = units;
        this.deadlines = deadlines;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    CareTransfer offer(UUID caseId, TransferRequests.Offer offer) {
        Stay stay = stays.lockOpen(caseId);
        Unit to = station(offer.toUnitId());
        if (to.unitId().equals(stay.unitId())) {
            throw TransferProblem.NOT_A_STATION.at("toUnitId");
        }
        if (transfers.open(caseId).isPresent()) {
            throw TransferProblem.CARE_TRANSFER_OPEN.because();
        }
        Instant now = clock.instant();
        CareTransfer transfer = new CareTransfer(stay, to, offer, now, caller.subject());
        transfer.awaitAnswer(
                now.plus(presets.duration("care-transfer.answer-within", to.region(), now)));
        transfers.persistAndFlush(transfer);
        // The answer is the other station's work.
        deadlines.set(
                CareTransfer.TYPE,
                transfer.id(),
                ANSWER,
                transfer.answerBy(),
                to.region(),
                to.unitId());
        events.offered(transfer, now);
        return transfer;
    }

    CareTransfer accept(UUID id, Instant stated) {
        CareTransfer transfer = takers(id);
        Instant at = StatedTime.after(transfer.offeredAt(), stated, clock.instant(), "at");
        transfer.accept(caller.subject(), at);
        transfers.flush();
        deadlines.done(id, ANSWER);
        Stay begun = moves.move(transfer.caseId(), station(transfer.toUnitId()), at);
        transfer.goesOnAs(begun.caseId());
        events.accepted(transfer, at);
        return transfer;
    }

    CareTransfer refuse(UUID id, TransferRequests.Refusal body) {
        CareTransfer transfer = takers(id);
        Instant now = clock.instant();
        transfer.refuse(body.reason(), body.note(), caller.subject(), now);
        deadlines.done(id, ANSWER);
        events.refused(transfer, now);
        return transfer;
    }

    CareTransfer withdraw(UUID id) {
        CareTransfer transfer = locked(id);
        if (!transfers.isGiver(transfer)) {
            throw TransferProblem.TRANSFER_NOT_YOURS.because();
        }
        end(transfer, clock.instant());
        return transfer;
    }

    /** Who has left in another way is handed over to nobody. */
    void ended(@Observes StayEnded end) {
        transfers.open(end.stay().caseId()).ifPresent(open -> end(open, end.leaving().at()));
    }

    private void end(CareTransfer transfer, Instant at) {
        transfer.withdraw(caller.subject(), at);
        deadlines.cancel(transfer.id(), "withdrawn", ANSWER);
        events.withdrawn(transfer, at);
    }

    private CareTransfer takers(UUID id) {
        CareTransfer transfer = locked(id);
        if (!transfers.isTaker(transfer)) {
            throw TransferProblem.TRANSFER_NOT_YOURS.because();
        }
        return transfer;
    }

    /** The case first, then the transfer: as every step that ends a stay does. */
    private CareTransfer locked(UUID id) {
        CareTransfer seen = transfers.visible(id);
        if (!seen.isOpen()) {
            throw TransferProblem.CARE_TRANSFER_ANSWERED.because(seen.state().code());
        }
        stays.lockStillOpen(seen.caseId())
                .orElseThrow(() -> CommonProblem.STEP_OUT_OF_ORDER.because("exited"));
        return transfers.locked(id);
    }

    private Unit station(UUID unitId) {
        return units.find(unitId)
                .filter(unit -> Unit.STATION.equals(unit.kind()))
                .orElseThrow(() -> TransferProblem.NOT_A_STATION.at("toUnitId"));
    }
}
