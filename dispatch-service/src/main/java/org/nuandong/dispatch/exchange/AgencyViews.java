package org.nuandong.dispatch.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about requests to agencies. */
final class AgencyViews {

    static final String ASK =
            """
            {"agency": "ambulance", "kind": "ambulance", "note": "老人意识模糊，出站口旁"}""";
    static final String REPORT =
            """
            {"state": "on-the-way", "agencyRef": "120-20261121-0042"}""";

    private AgencyViews() {}

    /** Who is asked for what. */
    @Schema(name = "NewAgencyRequest")
    record NewAgencyRequest(
            @Schema(description = "Code of the dictionary agency") @NotBlank @Size(max = 40)
                    String agency,
            @Schema(description = "The agency's own unit: a police branch, a hospital")
                    UUID agencyUnitId,
            @Schema(description = "Code of the dictionary agency-request-kind")
                    @NotBlank
                    @Size(max = 40)
                    String kind,
            @Size(max = 500) String note,
            @Schema(description = "When it was asked by telephone; now when left out")
                    Instant askedAt) {}

    /** What the agency says, or a clerk heard by telephone. */
    @Schema(name = "AgencyReport")
    record NewReport(
            @Schema(description = "Code of the dictionary agency-request-state")
                    @NotBlank
                    @Size(max = 40)
                    String state,
            Instant at,
            @Schema(description = "The agency's own number of the case") @Size(max = 64)
                    String agencyRef,
            @Schema(description = "Needed for a refusal and when it is withdrawn") @Size(max = 200)
                    String reason) {}

    /** A request as it stands. */
    @Schema(name = "AgencyRequestView")
    record AgencyRequestView(
            UUID id,
            @Schema(description = "Null where it was asked at a station's door") UUID incidentId,
            String incidentNo,
            @Schema(description = "Who waits at the door; null in an incident") UUID helpRequestId,
            String helpRequestNo,
            String regionCode,
            UUID unitId,
            String agency,
            UUID agencyUnitId,
            String kind,
            String note,
            @Schema(description = "Code of the dictionary agency-request-state") String state,
            String agencyRef,
            String reason,
            Instant askedAt,
            Instant acknowledgedAt,
            Instant arrivedAt,
            Instant endedAt,
            @Schema(description = "It was not answered in time") Instant unansweredAt,
            boolean test) {

        static AgencyRequestView of(AgencyRequest request) {
            return new AgencyRequestView(
                    request.id(),
                    request.incidentId(),
                    request.incidentNo(),
                    request.helpRequestId(),
                    request.helpRequestNo(),
                    request.region().code(),
                    request.unitId(),
                    request.agency(),
                    request.agencyUnitId(),
                    request.kind(),
                    request.note(),
                    request.state().code(),
                    request.agencyRef(),
                    request.refusalReason(),
                    request.askedAt(),
                    request.acknowledgedAt(),
                    request.arrivedAt(),
                    request.endedAt(),
                    request.unansweredAt(),
                    request.isTest());
        }
    }
}
