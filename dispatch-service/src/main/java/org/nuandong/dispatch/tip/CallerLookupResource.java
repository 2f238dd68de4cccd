package org.nuandong.dispatch.tip;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;

/** 再次来电: while the telephone rings, the last tips of this number; the answer never shows it. */
@Path("/api/v1/tips/caller-lookups")
@Tag(name = "tips", description = "Tips / 线索")
class CallerLookupResource {

    private static final int MOST_SHOWN = 10;

    private final TipRepository tips;
    private final PersonalData personal;
    private final AuditTrail audit;

    CallerLookupResource(TipRepository tips, PersonalData personal, AuditTrail audit) {
        this.tips = tips;
        this.personal = personal;
        this.audit = audit;
    }

    /** The number that calls, however it is written. */
    @Schema(name = "CallerLookup")
    public record LookupRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "13800000001") String telephone) {

        @Override
        public String toString() {
            return "LookupRequest[]";
        }
    }

    /** A tip that came from the same number. */
    @Schema(name = "CallerTip")
    public record CallerTipView(
            UUID tipId,
            UUID incidentId,
            @Schema(examples = "accepted") String state,
            @Schema(examples = "hotline") String source,
            Instant receivedAt,
            String kind,
            String address,
            Instant answeredAt) {

        static CallerTipView of(Tip tip) {
            return new CallerTipView(
                    tip.id(),
                    tip.incidentId(),
                    tip.state().code(),
                    tip.source(),
                    tip.receivedAt(),
                    tip.kind(),
                    tip.address(),
                    tip.answeredAt());
        }
    }

    @POST
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "lookUpCaller",
            summary = "The last tips of the number that calls / 查询来电历史",
            description =
                    "Finds them by a blind index; each tip shown is written to the audit book.")
    @APIResponse(responseCode = "200", description = "At most ten, newest first / 最多十条")
    @APIResponse(responseCode = "400", description = "Not a telephone number / 号码有误")
    public List<CallerTipView> lookUp(
            @BodyExample("{\"telephone\": \"13800000001\"}") @NotNull @Valid LookupRequest body) {
        Telephone number =
                Telephone.parse(body.telephone())
                        .orElseThrow(() -> TipProblem.TELEPHONE_UNREADABLE.at("telephone"));
        List<Tip> found =
                tips.ofCaller(
                        personal.blindIndexes(SealedReporter.INDEX_DOMAIN, number.number()),
                        MOST_SHOWN);
        Map<UUID, RegionCode> shown = new LinkedHashMap<>();
        found.forEach(tip -> shown.put(tip.id(), tip.region()));
        audit.readAll("tip", shown, List.of("reporter.telephone", "address"), "caller-lookup");
        return found.stream().map(CallerTipView::of).toList();
    }
}
