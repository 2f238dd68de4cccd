package org.nuandong.dispatch.rescuepoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.personal.Mask;
import org.nuandong.commons.personal.PersonalData;

/** What hangs on a point, as it is shown. */
final class PointParts {

    private PointParts() {}

    @Schema(name = "PointOfficer")
    public record OfficerView(
            UUID id,
            String name,
            String duty,
            @Schema(description = "Masked", examples = "138****0031") String telephone,
            Instant since) {

        static OfficerView of(PointOfficer officer, PersonalData personal) {
            return new OfficerView(
                    officer.id(),
                    officer.name(),
                    officer.duty(),
                    Mask.telephone(officer.telephone(personal)),
                    officer.since());
        }
    }

    @Schema(name = "PointOfficerInClear")
    public record InClear(String telephone) {

        @Override
        public String toString() {
            return "InClear[]";
        }
    }

    @Schema(name = "PointCheckDone")
    public record CheckView(UUID id, Instant at, String result, List<String> faults, String note) {

        static CheckView of(PointCheck check) {
            return new CheckView(
                    check.id(), check.at(), check.result(), check.faults(), check.note());
        }
    }

    @Schema(name = "PointEscort")
    public record EscortView(
            UUID id,
            UUID pointId,
            UUID incidentId,
            @Schema(examples = "2026-420200-000123") String incidentNo,
            int persons,
            @Schema(description = "Code of point-escort-mode", examples = "by-point") String mode,
            UUID stationId,
            Instant startedAt,
            @Schema(description = "Null while under way") Instant arrivedAt) {

        static EscortView of(PointEscort escort) {
            return new EscortView(
                    escort.id(),
                    escort.pointId(),
                    escort.incidentId(),
                    escort.incidentNo(),
                    escort.persons(),
                    escort.mode(),
                    escort.stationId(),
                    escort.startedAt(),
                    escort.arrivedAt());
        }
    }

    @Schema(name = "PointGiftGiven")
    public record GiftView(
            UUID id,
            @Schema(description = "Given though the books held less: a count is asked for")
                    List<PointRequests.Goods> shortfall) {}
}
