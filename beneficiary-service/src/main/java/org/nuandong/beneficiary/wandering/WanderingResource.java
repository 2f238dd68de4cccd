package org.nuandong.beneficiary.wandering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** 流浪史台账, as those at home and those where somebody was found read it. */
@Path("/api/v1/wandering-entries")
@Tag(name = "wandering", description = "Ledger of wandering / 流浪史台账")
class WanderingResource {

    private final WanderingRepository repository;
    private final WanderingDesk desk;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Paging paging;

    WanderingResource(
            WanderingRepository repository,
            WanderingDesk desk,
            Dictionaries dictionaries,
            Caller caller,
            Paging paging) {
        this.repository = repository;
        this.desk = desk;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.MINOR_GUARDIAN
    })
    @Operation(
            operationId = "listWanderingEntries",
            summary = "Who wandered, by class and due date / 流浪史台账列表",
            description = "Seen where the person was and where home is. / 发现地与流出地均可见。")
    @APIResponse(responseCode = "200", description = "a page, newest first")
    @APIResponse(responseCode = "400", description = "no such class or state")
    public Page<WanderingView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @Parameter(description = "dictionary wandering-class", example = "minor")
                    @QueryParam("class")
                    @Size(max = 40)
                    String wanderingClass,
            @Parameter(description = "open or closed", example = "open")
                    @QueryParam("state")
                    @Pattern(regexp = "open|closed")
                    String state,
            @Parameter(description = "to be looked after by then") @QueryParam("dueUntil")
                    Instant dueUntil,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        dictionaries.require("wandering-class", wanderingClass, "class");
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<WanderingEntry> rows =
                repository.page(
                        new WanderingRepository.Filter(
                                region == null ? null : new RegionCode(region),
                                wanderingClass,
                                state,
                                dueUntil),
                        caller.likePatterns(),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(
                rows,
                most,
                row -> List.of(row.id().toString()),
                row -> WanderingView.of(row, null, null));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.BUREAU_LEADER,
        Role.MINOR_GUARDIAN
    })
    @Operation(operationId = "getWanderingEntry", summary = "Stays and follow-ups / 台账详情")
    @APIResponse(responseCode = "200", description = "the entry")
    public WanderingView get(@PathParam("id") UUID id) {
        WanderingEntry entry =
                repository
                        .findByIdOptional(id)
                        .filter(desk::isVisible)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        return desk.view(entry);
    }
}
