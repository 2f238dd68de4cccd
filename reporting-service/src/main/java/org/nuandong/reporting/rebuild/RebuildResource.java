package org.nuandong.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** For the operator: make all figures again from the log, as a job with its progress. */
@Path("/api/v1/figures/rebuilds")
@Tag(name = "operation", description = "Upkeep / 运维")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RebuildResource {

    private final RebuildBook book;
    private final OldTables old;
    private final Paging paging;
    private final Caller caller;

    RebuildResource(RebuildBook book, OldTables old, Paging paging, Caller caller) {
        this.book = book;
        this.old = old;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "rebuildFigures",
            summary = "Make all figures again from the event log / 从事件日志重建",
            description =
                    "A job: new tables are filled beside the running ones, which serve until the"
                            + " new ones take their place. Differences are listed.")
    @BodyExample("{\"mode\": \"compare\"}")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; look at its progress under Location",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "Another one runs")
    public RestResponse<RebuildView> rebuild(@NotNull @Valid RebuildRequest request) {
        if (!Set.of(Rebuild.SWAP, Rebuild.COMPARE).contains(request.mode())) {
            throw RebuildProblem.UNKNOWN_REBUILD_MODE.at("mode");
        }
        Rebuild asked =
                book.ask(request.mode(), caller.subject())
                        .orElseThrow(RebuildProblem.REBUILD_RUNS::because);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view(asked))
                .location(URI.create("/api/v1/figures/rebuilds/" + asked.id()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listRebuilds",
            summary = "Rebuilds so far / 重建记录",
            description = "Newest first.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<RebuildLine> list(@RestQuery Integer limit, @RestQuery String cursor) {
        int rows = paging.limit(limit);
        List<String> after = paging.position(cursor);
        UUID before = after == null ? null : UUID.fromString(after.get(0));
        return paging.page(
                book.list(before, rows + 1),
                rows,
                rebuild -> List.of(rebuild.id().toString()),
                RebuildLine::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getRebuild", summary = "How far it is, and what differed / 查看重建进度与差异")
    @APIResponse(responseCode = "200", description = "Progress and differences")
    public RebuildView find(@RestPath UUID id) {
        return view(wanted(id));
    }

    @POST
    @Path("/{id}/cancellations")
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "cancelRebuild",
            summary = "Stop it before the swap / 取消重建",
            description = "The running tables are left as they are.")
    @APIResponse(responseCode = "200", description = "It stops at the next page of the log")
    @APIResponse(responseCode = "409", description = "Too late")
    public RebuildView cancel(@RestPath UUID id) {
        wanted(id);
        if (!book.cancel(id)) {
            throw RebuildProblem.REBUILD_PAST_CANCELLING.because();
        }
        return view(wanted(id));
    }

    @POST
    @Path("/old-table-drops")
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "dropReplacedTables",
            summary = "Drop the tables that the last swap replaced / 清除被替换的旧表",
            description = "They are kept until then, or until the next swap.")
    @APIResponse(responseCode = "204", description = "Dropped")
    @APIResponse(responseCode = "409", description = "There are none, or a rebuild runs")
    public void dropOld() {
        if (book.running().isPresent()) {
            throw RebuildProblem.REBUILD_RUNS.because();
        }
        if (!old.drop()) {
            throw RebuildProblem.NO_OLD_TABLES.because();
        }
    }

    private Rebuild wanted(UUID id) {
        return book.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private RebuildView view(Rebuild rebuild) {
        return RebuildView.of(rebuild, book.tables(rebuild.id()), book.differences(rebuild.id()));
    }
}
