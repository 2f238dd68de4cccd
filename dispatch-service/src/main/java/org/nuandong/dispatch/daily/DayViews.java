package org.nuandong.dispatch.daily;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guest's days as front ends see them: codes in clear, health values only by a reading. */
interface DayViews {

    /** What was given, and what the books did not hold. */
    @Schema(name = "CareService")
    record ServiceView(
            UUID id,
            UUID caseId,
            String kind,
            String item,
            List<GoodsLine> goods,
            String payer,
            BigDecimal costYuan,
            String note,
            Instant at,
            boolean withdrawn) {

        static ServiceView of(GivenService service, List<GivenGoods> goods, boolean withdrawn) {
            return new ServiceView(
                    service.id(),
                    service.caseId(),
                    service.kind(),
                    service.item(),
                    goods.stream()
                            .map(g -> new GoodsLine(g.item(), g.quantity(), g.missing()))
                            .toList(),
                    service.payer(),
                    service.costYuan(),
                    service.note(),
                    service.at(),
                    withdrawn);
        }
    }

    /** {@code missing}: given though the books held less. */
    @Schema(name = "CareServiceGoods")
    record GoodsLine(String item, int quantity, int missing) {}

    /** The verdict, never the value. */
    @Schema(name = "Temperature")
    record TemperatureView(
            UUID id,
            @Schema(description = "normal, fever or low") String verdict,
            @Schema(description = "The isolation it proposes") UUID observationId,
            Instant at) {

        static TemperatureView of(Temperatures.Taken taken) {
            return new TemperatureView(
                    taken.reading().id(),
                    taken.reading().verdict(),
                    taken.proposed() == null ? null : taken.proposed().id(),
                    taken.reading().at());
        }
    }

    /** A fact was recorded; what it holds is sealed or stands in the day. */
    @Schema(name = "DayFact")
    record FactView(UUID id, Instant at) {

        static FactView of(DayFact fact) {
            return new FactView(fact.id(), fact.at());
        }
    }

    /** An observation or isolation. */
    @Schema(name = "Observation")
    record ObservationView(
            UUID id,
            UUID caseId,
            String caseNo,
            String kind,
            String reason,
            @Schema(description = "proposed, running, declined or ended") String state,
            Instant proposedAt,
            Instant decideBy,
            Instant startedAt,
            Instant untilAt,
            Instant checkDueAt,
            Instant endedAt,
            String how) {

        static ObservationView of(Observation o) {
            return new ObservationView(
                    o.id(),
                    o.caseId(),
                    o.caseNo(),
                    o.kind(),
                    o.reason(),
                    o.state().code(),
                    o.proposedAt(),
                    o.decideBy(),
                    o.startedAt(),
                    o.untilAt(),
                    o.checkDueAt(),
                    o.endedAt(),
                    o.how());
        }
    }

    /** Out, and back or not. */
    @Schema(name = "CareLeave")
    record LeaveView(
            UUID id,
            UUID caseId,
            String caseNo,
            String reason,
            String companion,
            Instant outAt,
            Instant dueAt,
            Instant overdueAt,
            Instant backAt,
            @Schema(description = "returned, hospitalised, or how the guest left") String how) {

        static LeaveView of(CareLeave leave) {
            return new LeaveView(
                    leave.id(),
                    leave.caseId(),
                    leave.caseNo(),
                    leave.reason(),
                    leave.companion(),
                    leave.outAt(),
                    leave.dueAt(),
                    leave.overdueAt(),
                    leave.backAt(),
                    leave.how());
        }
    }

    /** One line of a guest's day. */
    @Schema(name = "DayEntry")
    record EntryView(
            Instant at,
            @Schema(
                            description =
                                    "service, withdrawal, temperature, vaccination, lesson, talk,"
                                            + " observation-proposed, observation-started,"
                                            + " observation-check, observation-ended, leave-out,"
                                            + " leave-back")
                    String type,
            @Schema(description = "Kind or result, a code") String code,
            @Schema(description = "A second code, where there is one") String detail,
            UUID id) {}

    /** Health data in clear, read for a purpose. */
    @Schema(name = "HealthData")
    record HealthView(
            List<Measured> temperatures,
            List<Vaccinated> vaccinations,
            List<Looked> checks,
            List<Spoken> talks) {

        @Override
        public String toString() {
            return "health data";
        }
    }

    @Schema(name = "MeasuredTemperature")
    record Measured(Instant at, BigDecimal celsius, String verdict) {

        @Override
        public String toString() {
            return "a temperature";
        }
    }

    @Schema(name = "VaccinationRecord")
    record Vaccinated(String vaccine, String result, Integer dose, LocalDate givenOn) {

        @Override
        public String toString() {
            return "a vaccination";
        }
    }

    @Schema(name = "ObservationNote")
    record Looked(Instant at, String result, String note) {

        @Override
        public String toString() {
            return "a check";
        }
    }

    @Schema(name = "TalkNote")
    record Spoken(Instant at, String kind, String heldBy, String note) {

        @Override
        public String toString() {
            return "a talk";
        }
    }
}
