package org.nuandong.beneficiary.duplicate;

import static org.nuandong.commons.security.Role.APPROVER;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.FIELD_WORKER;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;
import static org.nuandong.commons.security.Role.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;

/** 疑似重复: pairs of records that may be one person, and what people say of them. */
@Path("/api/v1/duplicates")
@Tag(name = "duplicates", description = "Who may stand in the register twice / 疑似重复")
class DuplicateResource {

    private final DuplicateRepository pairs;
    private final DuplicateDesk desk;
    private final DuplicateDecisions decisions;
    private final Caller caller;
    private final Paging paging;

    DuplicateResource(
            DuplicateRepository pairs,
            DuplicateDesk desk,
            DuplicateDecisions decisions,
            Caller caller,
            Paging paging) {
        this.pairs = pairs;
        this.desk = desk;
        this.decisions = decisions;
        this.caller = caller;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({REGISTRAR, FIELD_WORKER, PROGRAMME_OFFICER, APPROVER, BUREAU_LEADER})
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs that may be one person, the surest first / 疑似重复清单",
            description = "Without a state: those that nobody has decided.")
    @APIResponse(responseCode = "200", description = "a page; empty for a foreign region")
    public Page<DuplicateViews.PairView> list(
            @QueryParam("state") @Pattern(regexp = "open|unsure|same|different|gone") String state,
            @QueryParam("band") @Pattern(regexp = "possible|likely|certain") String band,
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("personId") UUID personId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<DuplicatePair> rows =
                pairs.list(
                        new DuplicateRepository.Filter(
                                upper(state),
                                upper(band),
                                region == null ? null : new RegionCode(region),
                                personId),
                        caller.likePatterns(),
                        paging.position(cursor),
                        most + 1);
        Map<UUID, DuplicateViews.PairView> views =
                desk.views(rows.subList(0, Math.min(most, rows.size())));
        return paging.page(
                rows,
                most,
                row -> List.of(String.valueOf(row.score()), row.id().toString()),
                row -> views.get(row.id()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({REGISTRAR, FIELD_WORKER, PROGRAMME_OFFICER, APPROVER, BUREAU_LEADER})
    @Operation(
            operationId = "getDuplicate",
            summary = "One pair, field by field, and what was said of it / 单个疑似重复及判定记录")
    @APIResponse(responseCode = "200", description = "the pair; of a foreign side only the county")
    @APIResponse(responseCode = "404", description = "unknown, or both sides are foreign")
    public DuplicateViews.PairView get(@PathParam("id") UUID id) {
        return desk.view(desk.visible(id));
    }

    @POST
    @Path("/{id}/decisions")
    @Transactional
    @RolesAllowed({REGISTRAR, PROGRAMME_OFFICER, APPROVER})
    @Operation(
            operationId = "decideDuplicate",
            summary = "The same person, two people, or not to be said yet / 判定是否同一人",
            description =
                    "The same: a link to the leading record, nothing is merged. Different: the pair"
                            + " never returns.")
    @APIResponse(responseCode = "200", description = "decided / 已判定")
    @APIResponse(responseCode = "400", description = "unknown decision or reason, or leading")
    @APIResponse(responseCode = "403", description = "one side is foreign: ask the level above")
    @APIResponse(responseCode = "404", description = "unknown, or both sides are foreign")
    @APIResponse(responseCode = "409", description = "decided already; take it back first")
    public DuplicateViews.PairView decide(
            @PathParam("id") UUID id,
            @BodyExample(DuplicateViews.DECISION) @NotNull @Valid
                    DuplicateViews.DecisionRequest request) {
        return desk.view(decisions.decide(id, request));
    }

    @POST
    @Path("/{id}/reversals")
    @Transactional
    @RolesAllowed({REGISTRAR, PROGRAMME_OFFICER, APPROVER})
    @Operation(
            operationId = "reverseDuplicate",
            summary = "Take a decision back; the link ends / 撤销判定")
    @APIResponse(responseCode = "200", description = "open again / 已恢复待判定")
    @APIResponse(responseCode = "403", description = "one side is foreign")
    @APIResponse(responseCode = "404", description = "unknown, or both sides are foreign")
    @APIResponse(responseCode = "409", description = "nothing was decided")
    public DuplicateViews.PairView reverse(
            @PathParam("id") UUID id, @NotNull @Valid DuplicateViews.ReversalRequest request) {
        return desk.view(decisions.reverse(id, request));
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
