package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.incident.OpenIncident;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.team.TeamDuty.DutyVehicle;

/** 交接班: what one shift leaves to the next, and that the next has read it. */
@Path("/api/v1/shift-notes")
@Tag(name = "shifts", description = "Duty / 值班")
class ShiftNoteResource {

    private final ShiftNotes notes;
    private final NoteRepository repository;
    private final Paging paging;

    ShiftNoteResource(ShiftNotes notes, NoteRepository repository, Paging paging) {
        this.notes = notes;
        this.repository = repository;
        this.paging = paging;
    }

    @POST
    @Path("/{id}/acknowledgements")
    @Transactional
    @RolesAllowed(DUTY_LEADER)
    @Operation(
            operationId = "acknowledgeShiftNote",
            summary = "The next leader has read it / 签收交接班")
    @APIResponse(responseCode = "200", description = "The note as it is now / 交接班记录")
    @APIResponse(responseCode = "403", description = "Not the next leader / 并非接班领导")
    public RestResponse<NoteView> acknowledge(@PathParam("id") UUID id) {
        ShiftNote note = notes.acknowledge(id);
        repository.flush();
        return Answers.ok(NoteView.of(note), note.version());
    }

    @GET
    @Transactional
    @RolesAllowed({DUTY_LEADER, HOTLINE_CLERK, BUREAU_LEADER})
    @Operation(operationId = "listShiftNotes", summary = "Notes in scope / 交接班记录")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<NoteView> list(
            @Parameter(description = "Written by or for this shift") @QueryParam("shiftId")
                    UUID shiftId,
            @QueryParam("unitId") UUID unitId,
            @Parameter(description = "true: nobody has acknowledged it") @QueryParam("unread")
                    Boolean unread,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                repository.page(shiftId, unitId, unread, before, limit),
                limit,
                note -> List.of(note.id().toString()),
                NoteView::of);
    }

    /** The words of the shift; {@code nextShiftId} names who has to read them. */
    @Schema(name = "NewShiftNote")
    record NewNote(
            @Size(max = 2_000) String note,
            UUID nextShiftId,
            @Size(max = 50) List<@NotNull @Valid WatchedPerson> watchedPersons) {}

    /** A note as front ends see it. */
    @Schema(name = "ShiftNoteView")
    record NoteView(
            UUID id,
            UUID shiftId,
            UUID nextShiftId,
            String note,
            List<OpenIncident> openIncidents,
            List<WatchedPerson> watchedPersons,
            List<DutyVehicle> vehicles,
            Instant writtenAt,
            @Schema(description = "By when the next leader should have read it") Instant dueAt,
            Instant acknowledgedAt) {

        static NoteView of(ShiftNote note) {
            return new NoteView(
                    note.id(),
                    note.shiftId(),
                    note.nextShiftId(),
                    note.note(),
                    note.openIncidents(),
                    note.watchedPersons(),
                    note.vehicles(),
                    note.writtenAt(),
                    note.dueAt(),
                    note.acknowledgedAt());
        }
    }
}
