package org.nuandong.dispatch.handover;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.PARTNER_AGENCY;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;

/** 交接: offered in writing, answered by the other side. */
@Path("/api/v1/handovers")
@Tag(name = "handovers", description = "Hand-overs / 交接")
class HandoverResource {

    private static final String OFFER =
            """
            {"incidentId": "0192f0a0-0000-7000-8000-000000000011", "reason": "medical",
             "from": {"agency": "civil-affairs", "organisation": "城区救助小组", "person": "李某乙"},
             "to": {"agency": "hospital", "organisation": "市定点医院"},
             "persons": [{"subjectId": "7d4c1f0e-5a55-4c2f-9d77-2f5a1e8f0a11", "sex": "male",
                          "ageBand": "60-79", "condition": ["hypothermia"],
                          "belongings": [{"what": "蓝色背包", "number": 1}]}],
             "signatureId": "0192f0a0-0000-7000-8000-000000000021"}""";
    private static final String ACCEPTANCE =
            """
            {"person": "王某丙", "signatureId": "0192f0a0-0000-7000-8000-000000000022"}""";
    private static final String REFUSAL =
            """
            {"reason": "no-capacity", "note": "床位已满"}""";

    private final HandoverWork work;
    private final HandoverRepository handovers;
    private final OfferCheck check;
    private final FormReading forms;
    private final Dictionaries dictionaries;
    private final Paging paging;

    HandoverResource(
            HandoverWork work,
            HandoverRepository handovers,
            OfferCheck check,
            FormReading forms,
            Dictionaries dictionaries,
            Paging paging) {
        this.work = work;
        this.handovers = handovers;
        this.check = check;
        this.forms = forms;
        this.dictionaries = dictionaries;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, STATION_CLERK, PARTNER_AGENCY})
    @Operation(
            operationId = "offerHandover",
            summary = "Offer a hand-over / 发起交接",
            description = "In writing, with the giver's signature; an answer is due by a preset.")
    @APIResponse(responseCode = "201", description = "Offered; the duty is still the giver's / 已发起")
    @APIResponse(responseCode = "400", description = "Not a code, party or signature / 参数有误")
    @APIResponse(responseCode = "404", description = "Incident or signature unknown / 不存在")
    @APIResponse(responseCode = "409", description = "One of them is being handed over / 已有交接")
    public RestResponse<HandoverViews.View> offer(
            @BodyExample(OFFER) @NotNull @Valid HandoverRequests.Offer body) {
        check.require(body);
        Handover handover = work.offer(body);
        handovers.flush();
        return Answers.created(
                "/api/v1/handovers/" + handover.id(),
                HandoverViews.View.of(handover),
                handover.version());
    }

    @POST
    @Path("/{id}/acceptances")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, STATION_CLERK, PARTNER_AGENCY})
    @Operation(
            operationId = "acceptHandover",
            summary = "The receiver takes over / 接收",
            description = "With the receiver's signature; the duty passes.")
    @APIResponse(responseCode = "200", description = "As it is now / 交接单")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<HandoverViews.View> accept(
            @PathParam("id") UUID id,
            @BodyExample(ACCEPTANCE) @NotNull @Valid HandoverRequests.Acceptance body) {
        return answer(work.accept(id, body));
    }

    @POST
    @Path("/{id}/refusals")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, STATION_CLERK, PARTNER_AGENCY})
    @Operation(
            operationId = "refuseHandover",
            summary = "The receiver says no / 拒收",
            description = "With a reason; the duty is the giver's again.")
    @APIResponse(responseCode = "200", description = "As it is now / 交接单")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<HandoverViews.View> refuse(
            @PathParam("id") UUID id,
            @BodyExample(REFUSAL) @NotNull @Valid HandoverRequests.Refusal body) {
        dictionaries.require("handover-refusal", body.reason(), "reason");
        check.requireNoNumbers(body.note(), "note");
        return answer(work.refuse(id, body));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, STATION_CLERK, PARTNER_AGENCY})
    @Operation(operationId = "withdrawHandover", summary = "The giver takes it back / 撤回")
    @APIResponse(responseCode = "200", description = "As it is now / 交接单")
    @APIResponse(responseCode = "409", description = "Answered already / 已答复")
    public RestResponse<HandoverViews.View> withdraw(
            @PathParam("id") UUID id,
            @BodyExample("{}") @NotNull @Valid HandoverRequests.Withdrawal body) {
        return answer(work.withdraw(id, body));
    }

    @GET
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        DUTY_LEADER,
        STATION_CLERK,
        PARTNER_AGENCY,
        HOTLINE_CLERK,
        BUREAU_LEADER
    })
    @Operation(operationId = "listHandovers", summary = "Hand-overs in scope / 交接列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<HandoverViews.View> list(
            @QueryParam("incidentId") UUID incidentId,
            @QueryParam("caseId") UUID caseId,
            @Parameter(example = "offered") @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        check.requireState(state);
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                handovers.page(incidentId, caseId, state, before, most),
                most,
                row -> List.of(row.id().toString()),
                HandoverViews.View::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        TEAM_MEMBER,
        DUTY_LEADER,
        STATION_CLERK,
        PARTNER_AGENCY,
        HOTLINE_CLERK,
        BUREAU_LEADER
    })
    @Operation(operationId = "getHandover", summary = "One hand-over / 交接单")
    @APIResponse(responseCode = "200", description = "With its ETag / 交接单")
    public RestResponse<HandoverViews.View> get(@PathParam("id") UUID id) {
        return answer(handovers.visible(id));
    }

    @GET
    @Path("/{id}/form")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, STATION_CLERK, PARTNER_AGENCY, BUREAU_LEADER})
    @Operation(
            operationId = "getHandoverForm",
            summary = "The form as data / 公安机关护送流浪乞讨人员交接表",
            description = "Personal fields only with a purpose; that reading is audited.")
    @APIResponse(responseCode = "200", description = "Every field of the form / 交接表")
    @APIResponse(responseCode = "403", description = "A minor's without the role for it / 无权查看")
    public HandoverViews.Form form(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of evidence-purpose; masked without", example = "rescue")
                    @QueryParam("purpose")
                    String purpose) {
        dictionaries.require("evidence-purpose", purpose, "purpose");
        Handover handover = handovers.visible(id);
        return purpose == null ? forms.masked(handover) : forms.inClear(handover, purpose);
    }

    private RestResponse<HandoverViews.View> answer(Handover handover) {
        handovers.flush();
        return Answers.ok(HandoverViews.View.of(handover), handover.version());
    }
}
