package org.nuandong.dispatch.entrusted;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.IdPages;

/** 托养机构: who they are, what was agreed, what visits found (R194). */
@Path("/api/v1/entrusted-institutions")
@Tag(name = "entrusted", description = "Entrusted care / 托养")
class InstitutionResource {

    private final Supervision supervision;
    private final EntrustedRepository entrusted;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final IdPages pages;

    InstitutionResource(
            Supervision supervision,
            EntrustedRepository entrusted,
            Dictionaries dictionaries,
            Caller caller,
            IdPages pages) {
        this.supervision = supervision;
        this.entrusted = entrusted;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "registerInstitution",
            summary = "An institution that cares for a station / 登记托养机构")
    @APIResponse(responseCode = "201", description = "Registered, the first visit is due / 已登记")
    public RestResponse<EntrustedViews.InstitutionView> register(
            @BodyExample(EntrustedExamples.INSTITUTION) @NotNull @Valid
                    EntrustedRequests.NewInstitution body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        dictionaries.require("entrusted-institution-kind", body.kind(), "kind");
        FreeText.requireNoNumbers(body.name(), "name");
        FreeText.requireNoNumbers(body.office(), "office");
        FreeText.requireNoNumbers(body.telephone(), "telephone");
        Institution institution = supervision.register(body);
        entrusted.flush();
        return Answers.created(
                "/api/v1/entrusted-institutions/" + institution.id(),
                view(institution),
                institution.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listInstitutions", summary = "Institutions in scope / 托养机构列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<EntrustedViews.InstitutionView> list(
            @Parameter(description = "Not closed?") @QueryParam("open") Boolean open,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> entrusted.institutions(open, before, most),
                institution -> institution.id(),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "getInstitution",
            summary = "One institution with agreements and visits / 托养机构详情")
    @APIResponse(responseCode = "200", description = "The institution with its ETag / 托养机构")
    public RestResponse<EntrustedViews.InstitutionView> get(@PathParam("id") UUID id) {
        return answer(entrusted.institutions().visible(id));
    }

    @POST
    @Path("/{id}/agreements")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "agreeWithInstitution",
            summary = "From then to then, for so many people / 登记托养协议")
    @APIResponse(responseCode = "200", description = "The institution with it / 已登记")
    @APIResponse(responseCode = "409", description = "Known already, or closed / 协议重复或机构已停用")
    public RestResponse<EntrustedViews.InstitutionView> agree(
            @PathParam("id") UUID id,
            @BodyExample(EntrustedExamples.AGREEMENT) @NotNull @Valid
                    EntrustedRequests.NewAgreement body) {
        return answer(supervision.agree(id, body));
    }

    @POST
    @Path("/{id}/visits")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "visitInstitution",
            summary = "Somebody went, counted the people and looked / 登记托养检查",
            description =
                    "Fewer seen than placed wakes the duty leader; grave is a serious matter.")
    @APIResponse(responseCode = "200", description = "When the next visit is due / 下次检查")
    @APIResponse(responseCode = "409", description = "Closed / 机构已停用")
    public RestResponse<EntrustedViews.InstitutionView> visit(
            @PathParam("id") UUID id,
            @BodyExample(EntrustedExamples.VISIT) @NotNull @Valid EntrustedRequests.NewVisit body) {
        dictionaries.require("supervision-result", body.result(), "result");
        body.areasOrNone().forEach(code -> dictionaries.require("supervision-area", code, "areas"));
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(supervision.visit(id, body));
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "closeInstitution", summary = "Nobody is sent there any more / 停用托养机构")
    @APIResponse(responseCode = "200", description = "Closed / 已停用")
    @APIResponse(responseCode = "409", description = "People still live there / 仍有托养人员")
    public RestResponse<EntrustedViews.InstitutionView> close(
            @PathParam("id") UUID id,
            @BodyExample(EntrustedExamples.CLOSING) @NotNull @Valid
                    EntrustedRequests.Closing body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        return answer(supervision.close(id));
    }

    private RestResponse<EntrustedViews.InstitutionView> answer(Institution institution) {
        entrusted.flush();
        return Answers.ok(view(institution), institution.version());
    }

    private EntrustedViews.InstitutionView view(Institution institution) {
        return EntrustedViews.InstitutionView.of(
                institution,
                entrusted.living(institution.id()),
                entrusted.agreements(institution.id()),
                entrusted.visits(institution.id()));
    }
}
