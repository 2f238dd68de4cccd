package org.nuandong.dispatch.hospital;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hospitals, stays in them and their bills as front ends see them. */
interface HospitalViews {

    /** A designated hospital. */
    @Schema(name = "Hospital")
    record HospitalView(
            UUID id,
            String regionCode,
            UUID unitId,
            String name,
            List<String> kinds,
            LocalDate designatedFrom,
            LocalDate designatedTo,
            String wardOffice,
            String wardTelephone) {

        static HospitalView of(DesignatedHospital hospital) {
            return new HospitalView(
                    hospital.id(),
                    hospital.region().code(),
                    hospital.unitId(),
                    hospital.name(),
                    hospital.kinds(),
                    hospital.designatedFrom(),
                    hospital.designatedTo(),
                    hospital.wardOffice(),
                    hospital.wardTelephone());
        }
    }

    /** A stay in hospital with its visits and money. */
    @Schema(name = "HospitalStay")
    record StayView(
            UUID id,
            UUID caseId,
            String caseNo,
            UUID hospitalId,
            String hospital,
            boolean designated,
            @Schema(description = "hospital-choice-reason, when not designated") String otherReason,
            @Schema(description = "Nobody has said yet why") boolean reasonOwed,
            String broughtBy,
            String payer,
            @Schema(description = "clerk, unidentified, rule or changed") String payerBy,
            @Schema(description = "Rule of the place when it began") String payerRule,
            Instant admittedAt,
            Instant dischargedAt,
            String how,
            Instant visitDueAt,
            List<VisitView> visits,
            List<PayerView> payers,
            List<CostView> costs,
            Sums sums) {

        static StayView of(
                Treatment t,
                List<TreatmentVisit> visits,
                List<TreatmentPayer> payers,
                List<HospitalCost> costs) {
            return new StayView(
                    t.id(),
                    t.caseId(),
                    t.caseNo(),
                    t.hospitalId(),
                    t.hospital(),
                    t.hospitalId() != null,
                    t.otherReason(),
                    t.isReasonOwed(),
                    t.broughtBy(),
                    t.payer(),
                    t.payerBy(),
                    t.payerRule(),
                    t.admittedAt(),
                    t.dischargedAt(),
                    t.how(),
                    t.visitDueAt(),
                    visits.stream().map(VisitView::of).toList(),
                    payers.stream().map(PayerView::of).toList(),
                    costs.stream().map(CostView::of).toList(),
                    Sums.of(costs));
        }
    }

    @Schema(name = "HospitalVisit")
    record VisitView(UUID id, Instant at, boolean warm, boolean safe, String result) {

        static VisitView of(TreatmentVisit visit) {
            return new VisitView(
                    visit.id(), visit.at(), visit.isWarm(), visit.isSafe(), visit.result());
        }
    }

    @Schema(name = "HospitalVisitNote")
    record NoteView(Instant at, String note) {

        @Override
        public String toString() {
            return "a note";
        }
    }

    @Schema(name = "HospitalPayer")
    record PayerView(String payer, String reason, Instant at) {

        static PayerView of(TreatmentPayer payer) {
            return new PayerView(payer.payer(), payer.reason(), payer.at());
        }
    }

    @Schema(name = "HospitalCost")
    record CostView(
            UUID id,
            UUID hospitalStayId,
            @Schema(description = "estimate, bill or reversal") String kind,
            BigDecimal amountYuan,
            String documentNo,
            @Schema(description = "recorded, verified, settled or reversed") String state,
            UUID reverses,
            String reason,
            Instant recordedAt,
            Instant verifiedAt,
            Instant settledAt,
            String settledPayer,
            String reference) {

        static CostView of(HospitalCost cost) {
            return new CostView(
                    cost.id(),
                    cost.treatmentId(),
                    cost.kind(),
                    cost.amountYuan(),
                    cost.documentNo(),
                    cost.state(),
                    cost.reverses(),
                    cost.reason(),
                    cost.recordedAt(),
                    cost.verifiedAt(),
                    cost.settledAt(),
                    cost.settledPayer(),
                    cost.reference());
        }
    }

    /** What stands, in yuan: reversed lines count nowhere; the last estimate is the estimate. */
    @Schema(name = "HospitalCostSums")
    record Sums(
            BigDecimal estimatedYuan,
            BigDecimal billedYuan,
            BigDecimal verifiedYuan,
            BigDecimal settledYuan) {

        static Sums of(List<HospitalCost> costs) {
            BigDecimal estimated =
                    costs.stream()
                            .filter(c -> HospitalCost.ESTIMATE.equals(c.kind()) && !c.isReversed())
                            .reduce((first, last) -> last)
                            .map(HospitalCost::amountYuan)
                            .orElse(BigDecimal.ZERO);
            return new Sums(
                    estimated,
                    sum(costs, c -> true),
                    sum(costs, c -> c.verifiedAt() != null),
                    sum(costs, HospitalCost::isSettled));
        }

        private static BigDecimal sum(List<HospitalCost> costs, Predicate<HospitalCost> counts) {
            return costs.stream()
                    .filter(c -> HospitalCost.BILL.equals(c.kind()) && !c.isReversed())
                    .filter(counts)
                    .map(HospitalCost::amountYuan)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
