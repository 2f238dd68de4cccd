package org.nuandong.commons.workitem;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;

/** 待办: what is due for the caller, his unit, his region. */
@Path("/api/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-items", description = "Work items / 待办")
class WorkItemResource {

    private final WorkItems items;
    private final List<WorkHolder> holders;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    WorkItemResource(
            WorkItems items,
            @All List<WorkHolder> holders,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.items = items;
        this.holders = holders;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(
            operationId = "listWorkItems",
            summary = "What is to be done, the most urgent first / 待办",
            description =
                    "Fed by all deadlines of this service in the caller's regions and units. What"
                            + " was missed stays until it is done or given up.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter / 参数有误")
    public Page<WorkItem> list(
            @Parameter(description = "Due at or before", example = "2026-11-22T08:00:00+08:00")
                    @QueryParam("due")
                    Instant due,
            @Parameter(description = "true: only what is overdue now; false: only what is not")
                    @QueryParam("overdue")
                    Boolean overdue,
            @Parameter(description = "One step", example = "arrival-breach") @QueryParam("step")
                    String step,
            @Parameter(description = "Of this unit alone") @QueryParam("unit") UUID unit,
            @Parameter(description = "Only what the caller himself has to see to")
                    @QueryParam("mine")
                    Boolean mine,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        Instant now = clock.instant();
        Language language = Language.current();
        WorkItems.Filter filter =
                new WorkItems.Filter(
                        until(due, overdue, now),
                        Boolean.FALSE.equals(overdue) ? now : null,
                        step,
                        unit,
                        Boolean.TRUE.equals(mine) ? held(caller.subject()) : null);
        return paging.page(
                items.page(filter, paging.position(cursor), most),
                most,
                WorkItem.Row::position,
                row -> WorkItem.of(row, now, language));
    }

    private static Instant until(Instant due, Boolean overdue, Instant now) {
        if (!Boolean.TRUE.equals(overdue)) {
            return due;
        }
        return due == null || due.isAfter(now) ? now : due;
    }

    private Set<UUID> held(String subject) {
        Set<UUID> held = new HashSet<>();
        holders.forEach(holder -> held.addAll(holder.heldBy(subject)));
        return held;
    }
}
