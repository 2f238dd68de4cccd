package org.nuandong.beneficiary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Lists of questions for inspections. */
@Path("/api/v1/checklists")
@Tag(name = "inspections", description = "Inspections and findings / 四查四改")
class ChecklistResource {

    private final ChecklistBook lists;
    private final OfficeClock clock;

    ChecklistResource(ChecklistBook lists, OfficeClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER, Role.LEAD_GROUP})
    @Operation(
            operationId = "publishChecklist",
            summary = "Publish a checklist or its next version / 发布检查清单",
            description =
                    "Local questions need no programming. A code that a wider place uses is"
                            + " replaced below the region named; inspections made by an earlier"
                            + " version keep it.")
    @APIResponse(responseCode = "201", description = "published, numbered")
    @APIResponse(responseCode = "400", description = "unknown code, unclear question or rule")
    public RestResponse<ChecklistView> publish(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                            {"code": "nine-have-five-none-five-clean", "regionCode": "140221",
                             "labelZh": "九有五无五净", "labelEn": "Nine there, five not, five clean",
                             "subjectKinds": ["household"], "validFrom": "2026-11-01",
                             "items": [{"code": "yard-clean", "area": "environment",
                               "labelZh": "院落是否干净", "labelEn": "Is the yard clean?",
                               "answer": "yes-no",
                               "findings": [{"on": ["no"], "severity": "blue"}]}]}
                            """)
                    ChecklistDraft draft) {
        Checklist list = lists.publish(draft);
        return ResponseBuilder.create(RestResponse.Status.CREATED, list.view())
                .location(URI.create("/api/v1/checklists/" + list.id()))
                .header("ETag", Versions.etag(list.version()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listChecklists",
            summary = "Checklists in force at a place / 适用清单",
            description = "Of each code the nearest place's latest version.")
    @APIResponse(responseCode = "200", description = "by code")
    public List<ChecklistView> inForce(
            @Parameter(description = "where", required = true, example = "140221100")
                    @QueryParam("region")
                    @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String region,
            @Parameter(description = "dictionary inspection-subject", example = "household")
                    @QueryParam("subjectKind")
                    @Size(max = 40)
                    String subjectKind,
            @Parameter(description = "today when left out") @QueryParam("on") LocalDate on) {
        return lists
                .inForce(new RegionCode(region), on == null ? clock.today() : on, subjectKind)
                .stream()
                .map(Checklist::view)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.STATION_CLERK,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(operationId = "getChecklist", summary = "One version of a list / 清单的一个版本")
    @APIResponse(responseCode = "200", description = "with its questions")
    public ChecklistView get(@PathParam("id") UUID id) {
        return lists.findByIdOptional(id)
                .map(Checklist::view)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
