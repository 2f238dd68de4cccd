package org.nuandong.dispatch.team;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 工作人员: who acts here, what they can do, in which groups they sit (R240). */
@Path("/api/v1/officers")
@Tag(name = "officers", description = "Staff on duty / 工作人员")
class OfficerResource {

    private static final String OFFICER =
            """
            {"subject": "staff-0001", "name": "张某甲", "sex": "female", "regionCode": "420200",
             "abilities": ["female-officer", "minors-training"]}\
            """;
    private static final String CHANGE =
            """
            {"name": "张某甲", "abilities": ["female-officer", "first-aid"]}\
            """;

    private final OfficerRepository officers;
    private final TeamEvents events;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    OfficerResource(
            OfficerRepository officers,
            TeamEvents events,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.officers = officers;
        this.events = events;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "createOfficer", summary = "Enter somebody who acts here / 登记工作人员")
    @APIResponse(responseCode = "201", description = "Entered / 已登记")
    @APIResponse(responseCode = "409", description = "Known already / 已登记过")
    public RestResponse<OfficerView> create(@BodyExample(OFFICER) @NotNull @Valid NewOfficer body) {
        caller.requireRegion(body.regionCode());
        check(body.unitId(), body.name(), body.abilities());
        if (officers.isKnown(body.subject())) {
            throw TeamProblem.OFFICER_KNOWN.at("subject");
        }
        Instant now = clock.instant();
        Officer officer =
                new Officer(
                        body.subject(), body.name().strip(), body.regionCode(), body.unitId(), now);
        officer.change(body.name().strip(), body.unitId(), codes(body.abilities()));
        officer.sex(sex(body.sex()));
        officers.persist(officer);
        events.changed(officer, now);
        officers.flush();
        return Answers.created(
                "/api/v1/officers/" + officer.id(), view(officer), officer.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "changeOfficer", summary = "Name, unit and abilities / 变更工作人员")
    @APIResponse(responseCode = "200", description = "As it is now / 工作人员")
    public RestResponse<OfficerView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(CHANGE) @NotNull @Valid OfficerChange body) {
        Officer officer = officers.visible(id);
        Versions.require(ifMatch, officer.version());
        check(body.unitId(), body.name(), body.abilities());
        officer.change(body.name().strip(), body.unitId(), codes(body.abilities()));
        officer.sex(body.sex() == null ? officer.sex() : sex(body.sex()));
        events.changed(officer, clock.instant());
        officers.flush();
        return Answers.ok(view(officer), officer.version());
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listOfficers", summary = "Staff in scope, with their groups / 人员列表")
    @APIResponse(responseCode = "200", description = "One page, oldest first / 分页结果")
    public Page<OfficerView> list(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("ability") String ability,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        dictionaries.require("officer-ability", ability, "ability");
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        List<Officer> rows = officers.page(unitId, ability, after, limit);
        Map<String, List<OfficerRepository.Seat>> seats =
                officers.seats(rows.stream().map(Officer::subject).toList());
        return paging.page(
                rows,
                limit,
                officer -> List.of(officer.id().toString()),
                officer ->
                        OfficerView.of(officer, seats.getOrDefault(officer.subject(), List.of())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getOfficer", summary = "One member of staff / 人员详情")
    @APIResponse(responseCode = "200", description = "With the ETag / 工作人员")
    public RestResponse<OfficerView> get(@PathParam("id") UUID id) {
        Officer officer = officers.visible(id);
        return Answers.ok(view(officer), officer.version());
    }

    private void check(UUID unitId, String name, List<String> abilities) {
        if (unitId != null) {
            caller.requireUnit(unitId);
        }
        FreeText.requireNoNumbers(name, "name");
        List<String> named = codes(abilities);
        for (int i = 0; i < named.size(); i++) {
            dictionaries.require("officer-ability", named.get(i), "abilities[" + i + "]");
        }
    }

    /** Of staff it is known or not said; "unknown" is no answer. */
    private String sex(String code) {
        dictionaries.require("room-sex", code, "sex");
        if ("any".equals(code)) {
            throw CommonProblem.UNKNOWN_CODE.at("sex", "sex");
        }
        return code;
    }

    private static List<String> codes(List<String> abilities) {
        return abilities == null ? List.of() : abilities.stream().distinct().toList();
    }

    private OfficerView view(Officer officer) {
        return OfficerView.of(
                officer,
                officers.seats(List.of(officer.subject()))
                        .getOrDefault(officer.subject(), List.of()));
    }

    /** Somebody new; {@code subject} is the subject of the person's token. */
    record NewOfficer(
            @NotBlank @Size(max = 120) String subject,
            @NotBlank @Size(max = 60) String name,
            @NotNull RegionCode regionCode,
            UUID unitId,
            @Schema(description = "male or female; women are looked after by women") String sex,
            @Size(max = 20) List<@NotBlank String> abilities) {}

    /** What may change. */
    record OfficerChange(
            @NotBlank @Size(max = 60) String name,
            UUID unitId,
            @Schema(description = "male or female; stays as it is when left out") String sex,
            @Size(max = 20) List<@NotBlank String> abilities) {}

    /** An officer as front ends see one. */
    record OfficerView(
            UUID id,
            String subject,
            String name,
            String regionCode,
            UUID unitId,
            String sex,
            List<String> abilities,
            List<OfficerRepository.Seat> groups) {

        static OfficerView of(Officer officer, List<OfficerRepository.Seat> seats) {
            return new OfficerView(
                    officer.id(),
                    officer.subject(),
                    officer.displayName(),
                    officer.region().code(),
                    officer.unitId(),
                    officer.sex(),
                    officer.abilities(),
                    seats);
        }
    }
}
