package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 填写交接班记录: what a shift leaves behind is written at its end. */
@Path("/api/v1/shifts/{id}/notes")
@Tag(name = "shifts", description = "Duty / 值班")
class ShiftNoteWritingResource {

    private static final String NOTE =
            """
            {"note": "热线座机线路时断时续，已报修", "nextShiftId": "0192f0a0-0000-7000-8000-000000000007",
             "watchedPersons": [{"note": "解放桥下一老人，两次劝导未果，凌晨复查"}]}""";

    private final ShiftNotes notes;

    ShiftNoteWritingResource(ShiftNotes notes) {
        this.notes = notes;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "writeShiftNote",
            summary = "What the shift leaves; open incidents and vehicles are put in / 填写交接班记录")
    @APIResponse(responseCode = "201", description = "Written / 已填写")
    @APIResponse(responseCode = "404", description = "Shift unknown or foreign / 班次不存在")
    public RestResponse<ShiftNoteResource.NoteView> write(
            @PathParam("id") UUID id,
            @BodyExample(NOTE) @NotNull @Valid ShiftNoteResource.NewNote body) {
        ShiftNote note = notes.write(id, body);
        return Answers.created(
                "/api/v1/shift-notes/" + note.id(),
                ShiftNoteResource.NoteView.of(note),
                note.version());
    }
}
