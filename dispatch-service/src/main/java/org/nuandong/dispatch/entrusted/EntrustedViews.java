package org.nuandong.dispatch.entrusted;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Institutions and placements as front ends see them: a case number, never a name. */
interface EntrustedViews {

    @Schema(name = "Institution")
    record InstitutionView(
            UUID id,
            String regionCode,
            UUID unitId,
            String name,
            String kind,
            String office,
            String telephone,
            @Schema(description = "Persons placed there now") int living,
            Instant visitDueAt,
            Instant closedAt,
            List<AgreementView> agreements,
            List<VisitView> visits) {

        static InstitutionView of(
                Institution institution,
                int living,
                List<Agreement> agreements,
                List<SupervisionVisit> visits) {
            return new InstitutionView(
                    institution.id(),
                    institution.region().code(),
                    institution.unitId(),
                    institution.name(),
                    institution.kind(),
                    institution.office(),
                    institution.telephone(),
                    living,
                    institution.visitDueAt(),
                    institution.closedAt(),
                    agreements.stream().map(AgreementView::of).toList(),
                    visits.stream().map(VisitView::of).toList());
        }
    }

    @Schema(name = "EntrustedAgreement")
    record AgreementView(
            UUID id,
            String agreementNo,
            LocalDate validFrom,
            LocalDate validTo,
            int places,
            BigDecimal feeYuan) {

        static AgreementView of(Agreement agreement) {
            return new AgreementView(
                    agreement.id(),
                    agreement.agreementNo(),
                    agreement.validFrom(),
                    agreement.validTo(),
                    agreement.places(),
                    agreement.feeYuan());
        }
    }

    @Schema(name = "SupervisionVisit")
    record VisitView(
            UUID id,
            Instant at,
            String result,
            List<String> areas,
            int expected,
            int seen,
            String note) {

        static VisitView of(SupervisionVisit visit) {
            return new VisitView(
                    visit.id(),
                    visit.at(),
                    visit.result(),
                    visit.areas(),
                    visit.expected(),
                    visit.seen(),
                    visit.note());
        }
    }

    @Schema(name = "Placement")
    record PlacementView(
            UUID id,
            UUID caseId,
            String caseNo,
            String regionCode,
            UUID unitId,
            UUID institutionId,
            String destination,
            Instant placedAt,
            Instant endedAt,
            String how,
            List<MoveView> moves) {

        static PlacementView of(Placement placement, List<PlacementMove> moves) {
            return new PlacementView(
                    placement.id(),
                    placement.caseId(),
                    placement.caseNo(),
                    placement.region().code(),
                    placement.unitId(),
                    placement.institutionId(),
                    placement.destination(),
                    placement.placedAt(),
                    placement.endedAt(),
                    placement.how(),
                    moves.stream().map(m -> new MoveView(m.institutionId(), m.at())).toList());
        }
    }

    @Schema(name = "PlacedAt")
    record MoveView(UUID institutionId, Instant at) {}
}
