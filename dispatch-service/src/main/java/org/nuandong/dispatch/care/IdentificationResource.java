package org.nuandong.dispatch.care;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;

/** 身份查明: who a guest turned out to be, taken back when it was wrong, and where else they were. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "care-cases")
class IdentificationResource {

    private static final List<String> WHEREABOUTS = List.of("earlierStays");

    private final Identifying identifying;
    private final CareCaseRepository cases;
    private final PersonalData personal;
    private final GuestReading readings;
    private final Caller caller;

    IdentificationResource(
            Identifying identifying,
            CareCaseRepository cases,
            PersonalData personal,
            GuestReading readings,
            Caller caller) {
        this.identifying = identifying;
        this.cases = cases;
        this.personal = personal;
        this.readings = readings;
        this.caller = caller;
    }

    @POST
    @Path("/identifications")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "identifyGuest",
            summary = "An unknown guest becomes known / 查明身份",
            description =
                    "Sex, age and origin follow what is known now; earlier stays of the same number"
                            + " are found without a name travelling. / 分类随之更新，跨站重复求助按盲索引识别。")
    @APIResponse(responseCode = "201", description = "Identified / 已查明")
    @APIResponse(
            responseCode = "409",
            description = "Known already, or the person is in this station / 已查明或已在本站")
    public RestResponse<IdentificationView> identify(
            @PathParam("id") UUID id,
            @BodyExample(CareExamples.IDENTIFICATION) @NotNull @Valid
                    IdentificationRequests.NewIdentification body) {
        Identification found = identifying.identify(id, body);
        return Answers.created(
                "/api/v1/care-cases/" + id + "/identifications", view(found, cases.visible(id)), 0);
    }

    @POST
    @Path("/identifications/{identificationId}/undoing")
    @Transactional
    @RolesAllowed({DUTY_LEADER})
    @Operation(
            operationId = "undoIdentification",
            summary = "It was somebody else; the history stays / 撤销身份关联")
    @APIResponse(responseCode = "200", description = "Undone / 已撤销")
    @APIResponse(responseCode = "409", description = "Undone before / 已撤销过")
    public IdentificationView undo(
            @PathParam("id") UUID id,
            @PathParam("identificationId") UUID identificationId,
            @BodyExample(CareExamples.UNDOING) @NotNull @Valid
                    IdentificationRequests.Undoing body) {
        return view(identifying.undo(id, identificationId, body), cases.visible(id));
    }

    @GET
    @Path("/identifications")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "listIdentifications",
            summary = "How the guest became known, undone ones too / 身份查明记录")
    @APIResponse(responseCode = "200", description = "The oldest first / 按时间顺序")
    public List<IdentificationView> list(@PathParam("id") UUID id) {
        CareCase stay = cases.visible(id);
        return cases.identifications(id).stream().map(found -> view(found, stay)).toList();
    }

    @GET
    @Path("/earlier-stays")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "listEarlierStays",
            summary = "Other stays of the same person in any station, audited / 跨站求助记录(留痕)",
            description =
                    "Found by blind index: station, times and way of leaving, never a name. / 仅显示站点、时间和离站方式。")
    @APIResponse(responseCode = "200", description = "The latest first / 最近的在前")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public List<EarlierStay> earlierStays(@PathParam("id") UUID id) {
        CareCase stay = cases.visible(id);
        readings.note(id, WHEREABOUTS, "tracing");
        List<CareCase> others = cases.otherStays(stay);
        Map<UUID, CareExit> exits =
                cases.exits(others.stream().map(CareCase::id).toList()).stream()
                        .collect(Collectors.toMap(CareExit::caseId, Function.identity()));
        return others.stream().map(other -> EarlierStay.of(other, exits.get(other.id()))).toList();
    }

    private IdentificationView view(Identification of, CareCase stay) {
        boolean open = !stay.classification().isMinor() || caller.hasRole(MINOR_GUARDIAN);
        String number = open ? of.person().identityNumber(stay.id(), personal) : null;
        return IdentificationView.of(of, number, open);
    }

    /** 曾在何站: where the same person was before, and nothing of who it is. */
    @Schema(name = "EarlierStay")
    record EarlierStay(
            UUID unitId,
            String regionCode,
            Instant admittedAt,
            Instant exitedAt,
            @Schema(description = "exit-kind; null while the person is still there")
                    String exitKind) {

        static EarlierStay of(CareCase stay, CareExit exit) {
            return new EarlierStay(
                    stay.unitId(),
                    stay.region().code(),
                    stay.admittedAt(),
                    exit == null ? null : exit.exitedAt(),
                    exit == null ? null : exit.kind());
        }
    }
}
