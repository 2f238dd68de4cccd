package org.nuandong.dispatch.tip;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * 平台警情: the door for the calls of 110, 120 and 12345 (R102, R271). The same reference again is the
 * same tip; other content under it is a supplement.
 */
@ApplicationScoped
public class PlatformTips {

    private final Stations stations;
    private final TipIntake intake;
    private final Supplements supplements;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    PlatformTips(
            Stations stations,
            TipIntake intake,
            Supplements supplements,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.stations = stations;
        this.intake = intake;
        this.supplements = supplements;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Durable when it is answered. */
    public Uni<TakenCall> take(PlatformCall call) {
        Instant now = clock.instant();
        String subject = caller.subject();
        RegionCode region = call.region() == null ? call.office() : call.region();
        return stations.responsibleFor(region)
                .map(station -> tip(call, region, station.orElse(null), subject, now))
                .chain(tip -> intake.take(tip).chain(receipt -> settled(tip, receipt)))
                .map(TakenCall::of);
    }

    private Uni<Receipt> settled(NewTip tip, Receipt receipt) {
        if (receipt.standing() != Receipt.Standing.OTHER_CONTENT) {
            return Uni.createFrom().item(receipt);
        }
        return Uni.createFrom()
                .item(() -> supplements.add(receipt, tip))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private NewTip tip(
            PlatformCall call, RegionCode region, UUID station, String subject, Instant now) {
        UUID id = EventId.at(now);
        PlatformCall.Where where = call.where();
        return new NewTip(
                id,
                EventId.at(now),
                TipKey.ofPlatform(
                        call.source(),
                        call.office().code(),
                        call.ref(),
                        call.canonical(),
                        personal),
                region,
                station,
                now,
                call.occurredAt(),
                now,
                call.kind() == null ? NewTip.UNKNOWN_KIND : call.kind(),
                call.facts(),
                new NewTip.Place(
                        where.address(), where.point(), where.description(), null, where.datum()),
                SealedReporter.seal(call.reporter(), id, personal).of(call.reporterSex()),
                personal.encrypt(call.raw(), "tip:raw:" + id),
                call.warnings(),
                subject,
                null,
                call.test(),
                NewTip.Origin.ofPlatform(call.leastPriority(), call.ringing()));
    }
}
