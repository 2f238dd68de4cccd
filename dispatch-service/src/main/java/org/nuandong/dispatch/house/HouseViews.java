package org.nuandong.dispatch.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The book of a house as front ends see it. */
interface HouseViews {

    @Schema(name = "HouseArea")
    record AreaView(
            UUID id,
            String regionCode,
            UUID unitId,
            String kind,
            String name,
            Instant doneAt,
            Instant dueAt,
            Instant closedAt) {

        static AreaView of(HouseArea area) {
            return new AreaView(
                    area.id(),
                    area.region().code(),
                    area.unitId(),
                    area.kind(),
                    area.name(),
                    area.doneAt(),
                    area.dueAt(),
                    area.closedAt());
        }
    }

    @Schema(name = "FoodSample")
    record SampleView(
            UUID id,
            UUID unitId,
            String meal,
            String dish,
            int grams,
            Instant takenAt,
            Instant keepUntil,
            String supplier,
            String batchNo,
            boolean coldChain,
            Instant discardedAt) {

        static SampleView of(FoodSample sample) {
            return new SampleView(
                    sample.id(),
                    sample.unitId(),
                    sample.meal(),
                    sample.dish(),
                    sample.grams(),
                    sample.takenAt(),
                    sample.keepUntil(),
                    sample.supplier(),
                    sample.batchNo(),
                    sample.isColdChain(),
                    sample.discardedAt());
        }
    }

    @Schema(name = "HouseDay")
    record DayView(UUID unitId, LocalDate on, List<HouseRequests.Count> counts) {}

    @Schema(name = "HouseCheck")
    record CheckView(
            UUID id, UUID unitId, String kind, String result, UUID inspectionId, Instant at) {

        static CheckView of(HouseCheck check) {
            return new CheckView(
                    check.id(),
                    check.unitId(),
                    check.kind(),
                    check.result(),
                    check.inspectionId(),
                    check.at());
        }
    }

    @Schema(name = "HouseIncident")
    record IncidentView(
            UUID id,
            UUID unitId,
            String kind,
            int hurt,
            String words,
            List<UUID> caseIds,
            @Schema(description = "The serious matter it is") UUID matterId,
            Instant at,
            boolean backEntered) {

        static IncidentView of(HouseIncident incident, List<UUID> cases) {
            return new IncidentView(
                    incident.id(),
                    incident.unitId(),
                    incident.kind(),
                    incident.hurt(),
                    incident.words(),
                    cases,
                    incident.matterId(),
                    incident.at(),
                    incident.isBackEntered());
        }
    }
}
