package org.nuandong.dispatch.rescuepoint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people say about a point; whatever carries a number is never printed. */
final class PointRequests {

    static final String POINT =
            """
            {"kind": "rescue-point", "name": "人民街道社区救助点", "address": "人民路12号",
             "point": {"longitude": 115.0412, "latitude": 30.2034}, "region": "420203001001",
             "responsible": "人民街道办事处", "openInWarning": true,
             "hours": [{"days": [1, 2, 3, 4, 5, 6, 7], "from": "20:00", "to": "08:00"}]}""";
    static final String CLOSURE =
            """
            {"reason": "repair", "until": "2026-11-25T08:00:00+08:00"}""";
    static final String OFFICER =
            """
            {"name": "李某乙", "duty": "值守负责人", "telephone": "13800000031"}""";
    static final String VISIT =
            """
            {"persons": 1, "mode": "by-point", "kind": "sleeping-rough", "facts": ["elder"],
             "description": "老人自行来到救助点，愿意去站"}""";
    static final String CHECK =
            """
            {"result": "faulty", "faults": ["goods-short"], "note": "棉被只剩两床"}""";
    static final String GIFT =
            """
            {"goods": [{"item": "quilt", "quantity": 1}]}""";

    private PointRequests() {}

    @Schema(name = "PointClosure")
    public record Closure(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary point-closing-reason")
                    String reason,
            @Schema(description = "Opens again by itself then; when missing, by somebody")
                    Instant until) {}

    @Schema(name = "NewPointOfficer")
    public record Officer(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 60) @Schema(examples = "值守负责人") String duty,
            @NotBlank @Size(max = 40) @Schema(description = "Encrypted, masked in answers")
                    String telephone) {

        @Override
        public String toString() {
            return "Officer[]";
        }
    }

    @Schema(name = "PointOfficerReading")
    public record Reading(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of reading-purpose", examples = "call-back")
                    String purpose) {}

    /** Somebody has come to the point. */
    @Schema(name = "PointVisit")
    public record Visit(
            @Min(1) @Max(50) int persons,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description =
                                    "Code of point-escort-mode: who leads them to the station")
                    String mode,
            @Size(max = 40) @Schema(description = "Code of the dictionary incident-kind")
                    String kind,
            @Size(max = 20) @Schema(description = "Codes of the dictionary tip-fact")
                    List<@NotBlank @Size(max = 40) String> facts,
            @Size(max = 2000) String description,
            @Schema(description = "Now when missing") Instant occurredAt) {}

    @Schema(name = "PointEscortArrival")
    public record Arrival(@Schema(description = "Now when missing") Instant occurredAt) {}

    /** Goods handed over at the point. */
    @Schema(name = "PointGift")
    public record Gift(
            @NotEmpty @Size(max = 30) List<@NotNull @Valid Goods> goods,
            @Schema(description = "When it belongs to one") UUID incidentId,
            @Schema(description = "Now when missing") Instant occurredAt) {}

    @Schema(name = "PointGoods")
    public record Goods(
            @NotBlank @Size(max = 40) @Schema(description = "Code of the dictionary relief-item")
                    String item,
            @Min(1) @Max(1000) int quantity) {}
}
