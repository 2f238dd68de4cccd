package org.nuandong.reporting.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.security.Role;

/** Which forms there are. */
@Path("/api/v1/forms")
@Tag(name = "reports", description = "Official tables / 报表")
class FormResource {

    /** A form to choose; its rows and columns come with each report. */
    record FormView(
            String form,
            int version,
            String title,
            @Schema(description = "day, week, month, stage, season") String period,
            @Schema(description = "Whether units have to hand it in") boolean owed,
            List<String> sources) {}

    private final FormCatalog forms;

    FormResource(FormCatalog forms) {
        this.forms = forms;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.DUTY_LEADER,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "listForms",
            summary = "Forms that can be drafted / 表式列表",
            description = "Forms are files; titles by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "All forms",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "forms",
                                            value =
                                                    """
                                                    [{"form": "homeless-relief-monthly", "version": 1,
                                                      "title": "流浪乞讨人员救助情况月报表", "period": "month",
                                                      "owed": true, "sources": ["dispatch"]}]
                                                    """)))
    public List<FormView> list() {
        String language = Language.current().tag();
        return forms.all().stream()
                .map(
                        f ->
                                new FormView(
                                        f.form(),
                                        f.version(),
                                        f.label().in(language),
                                        f.period(),
                                        f.due() != null && f.reporters() != null,
                                        f.sources()))
                .toList();
    }
}
