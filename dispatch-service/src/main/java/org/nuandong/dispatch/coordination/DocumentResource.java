package org.nuandong.dispatch.coordination;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 呈签: a document goes through the posts it names, in their order (R243). */
@Path("/api/v1/lead-documents")
@Tag(name = "coordination", description = "Meetings, tasks, signatures / 部门协同")
class DocumentResource {

    private static final String DOCUMENT =
            """
            {"regionCode": "420200", "kind": "decision", "title": "启用临时避寒场所",
             "text": "自即日起启用体育馆为临时避寒场所。",
             "signers": ["0192f0a0-0000-7000-8000-000000000001",
                         "0192f0a0-0000-7000-8000-000000000002"]}""";
    private static final String OPINION = "{\"opinion\": \"同意\"}";

    private final CoordinationRepository rows;
    private final Signing signing;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    DocumentResource(
            CoordinationRepository rows,
            Signing signing,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging,
            Clock clock) {
        this.rows = rows;
        this.signing = signing;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP, PROGRAMME_OFFICER})
    @Operation(operationId = "submitLeadDocument", summary = "Submit for signature / 呈签")
    @APIResponse(responseCode = "201", description = "Waits for the first post / 待签")
    @APIResponse(responseCode = "400", description = "A post nobody holds / 岗位无人")
    public RestResponse<DocumentView> submit(
            @BodyExample(DOCUMENT) @NotNull @Valid NewDocument body) {
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        dictionaries.require("document-kind", body.kind(), "kind");
        FreeText.requireNoNumbers(body.title(), "title");
        FreeText.requireNoNumbers(body.text(), "text");
        Instant now = clock.instant();
        LeadDocument document = new LeadDocument(body, caller.subject(), now);
        signing.submit(document, body.signers(), now);
        return Answers.created(
                "/api/v1/lead-documents/" + document.id(), view(document), document.version());
    }

    @GET
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP, PROGRAMME_OFFICER})
    @Operation(operationId = "listLeadDocuments", summary = "Documents in scope / 呈签文件列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<DocumentView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                rows.scoped(LeadDocument.class, "lead_document")
                        .and("t.id < :before", "before", before)
                        .rows("t.id desc", limit),
                limit,
                document -> List.of(document.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP, PROGRAMME_OFFICER})
    @Operation(operationId = "getLeadDocument", summary = "One document, every step / 呈签详情")
    @APIResponse(responseCode = "200", description = "With its signatures / 含签署情况")
    public RestResponse<DocumentView> get(@PathParam("id") UUID id) {
        return answer(rows.document(id));
    }

    @POST
    @Path("/{id}/signatures")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "signLeadDocument", summary = "Sign in one's turn / 签署")
    @APIResponse(responseCode = "200", description = "Signed / 已签")
    @APIResponse(responseCode = "403", description = "Not one of the signers / 非签署人")
    @APIResponse(responseCode = "409", description = "Not your turn, or over / 未轮到或已结束")
    public RestResponse<DocumentView> sign(
            @PathParam("id") UUID id, @BodyExample(OPINION) @NotNull @Valid Opinion body) {
        FreeText.requireNoNumbers(body.opinion(), "opinion");
        LeadDocument document = rows.document(id);
        signing.sign(document, body.opinion(), clock.instant());
        return answer(document);
    }

    @POST
    @Path("/{id}/refusals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "refuseLeadDocument", summary = "Refuse to sign; it ends / 退签")
    @APIResponse(responseCode = "200", description = "Refused / 已退签")
    @APIResponse(responseCode = "403", description = "Not one of the signers / 非签署人")
    @APIResponse(responseCode = "409", description = "Not your turn, or over / 未轮到或已结束")
    public RestResponse<DocumentView> refuse(
            @PathParam("id") UUID id, @BodyExample(OPINION) @NotNull @Valid Opinion body) {
        FreeText.requireNoNumbers(body.opinion(), "opinion");
        LeadDocument document = rows.document(id);
        signing.refuse(document, body.opinion(), clock.instant());
        return answer(document);
    }

    private RestResponse<DocumentView> answer(LeadDocument document) {
        rows.flush();
        return Answers.ok(view(document), document.version());
    }

    private DocumentView view(LeadDocument document) {
        return new DocumentView(
                document.id(),
                document.region().code(),
                document.unitId(),
                document.kind(),
                document.title(),
                document.body(),
                document.submittedAt(),
                document.state(),
                rows.signatures(document.id()).stream().map(SignatureView::of).toList());
    }

    /** A document and who is to sign it, in this order. */
    @Schema(name = "NewLeadDocument")
    record NewDocument(
            @NotNull RegionCode regionCode,
            UUID unitId,
            @NotBlank @Schema(description = "Code of document-kind") String kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20000) String text,
            @NotEmpty @Size(max = 20) @Schema(description = "Members of the lead group")
                    List<@NotNull UUID> signers) {}

    /** What the signer says. */
    @Schema(name = "LeadOpinion")
    record Opinion(@NotBlank @Size(max = 500) String opinion) {}

    /** One step. */
    @Schema(name = "LeadSignature")
    record SignatureView(
            int no,
            UUID memberId,
            String post,
            String holderName,
            @Schema(description = "waiting, signed or refused") String state,
            Instant decidedAt,
            String opinion) {

        static SignatureView of(LeadSignature step) {
            String decided = step.isRefused() ? "refused" : "signed";
            return new SignatureView(
                    step.no(),
                    step.memberId(),
                    step.post(),
                    step.holderName(),
                    step.isOpen() ? "waiting" : decided,
                    step.decidedAt(),
                    step.opinion());
        }
    }

    /** A document as front ends see it. */
    @Schema(name = "LeadDocument")
    record DocumentView(
            UUID id,
            String regionCode,
            UUID unitId,
            String kind,
            String title,
            String text,
            Instant submittedAt,
            @Schema(description = "waiting, signed or refused") String state,
            List<SignatureView> signatures) {}
}
