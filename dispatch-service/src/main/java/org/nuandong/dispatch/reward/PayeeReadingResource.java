package org.nuandong.dispatch.reward;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;

/** Whom it was paid to, in clear: for a purpose, and every reading stands in the audit book. */
@Path("/api/v1/rewards/{id}/payee-readings")
@Tag(name = "rewards")
class PayeeReadingResource {

    private static final List<String> FIELDS = List.of("payee.name", "payee.account");

    private final RewardRepository rewards;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;

    PayeeReadingResource(
            RewardRepository rewards,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries) {
        this.rewards = rewards;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
    }

    @POST
    @Transactional
    @RolesAllowed({PROGRAMME_OFFICER, AUDITOR})
    @Operation(operationId = "readRewardPayee", summary = "The payee in clear, audited / 查阅收款人(留痕)")
    @APIResponse(responseCode = "200", description = "Who got it; null: stays unknown / 收款人")
    @APIResponse(responseCode = "404", description = "Unknown, foreign or not paid / 不存在或未发放")
    public PayeeInClear read(
            @PathParam("id") UUID id,
            @BodyExample("{\"purpose\": \"reward\"}") @NotNull @Valid
                    RewardRequests.PayeeReading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        Reward reward = rewards.visible(id);
        RewardLine line = rewards.lastPayment(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        audit.read(Reward.TYPE, id, reward.region(), reward.unitId(), FIELDS, body.purpose());
        return new PayeeInClear(
                line.payee().name(line.id(), personal), line.payee().account(line.id(), personal));
    }

    /** Name and account of the last payment. */
    @Schema(name = "RewardPayee")
    public record PayeeInClear(String name, String account) {

        @Override
        public String toString() {
            return "PayeeInClear[]";
        }
    }
}
