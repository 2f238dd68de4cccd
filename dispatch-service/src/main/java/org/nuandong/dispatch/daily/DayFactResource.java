package org.nuandong.dispatch.daily;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

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
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 测温、接种、教育、谈话: each the POST of one fact of a guest's day. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "care-days")
class DayFactResource {

    private final Temperatures temperatures;
    private final DayFacts facts;
    private final DailyRepository days;
    private final Dictionaries dictionaries;

    DayFactResource(
            Temperatures temperatures,
            DayFacts facts,
            DailyRepository days,
            Dictionaries dictionaries) {
        this.temperatures = temperatures;
        this.facts = facts;
        this.days = days;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/temperatures")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "takeTemperature",
            summary = "Temperature of a guest; abnormal wakes the duty leader / 测温",
            description = "A fever proposes isolation, to be decided by a preset time. / 发热即提出隔离。")
    @APIResponse(responseCode = "201", description = "The verdict, never the value / 结论")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<DayViews.TemperatureView> temperature(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.TEMPERATURE) @NotNull @Valid DayRequests.NewTemperature body) {
        Temperatures.Taken taken = temperatures.take(id, body);
        days.flush();
        return Answers.created(day(id), DayViews.TemperatureView.of(taken), 0);
    }

    @POST
    @Path("/vaccinations")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "recordVaccination",
            summary = "Offered, and what came of it; sealed / 接种登记")
    @APIResponse(responseCode = "201", description = "Recorded / 已登记")
    @APIResponse(responseCode = "400", description = "Dose and day belong together / 剂次与日期不全")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<DayViews.FactView> vaccination(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.VACCINATION) @NotNull @Valid DayRequests.NewVaccination body) {
        dictionaries.require("vaccine", body.vaccine(), "vaccine");
        dictionaries.require("vaccination-result", body.result(), "result");
        return created(id, facts.vaccinated(id, body));
    }

    @POST
    @Path("/lessons")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "recordLesson",
            summary = "A lesson for a minor; vocational from 14 / 未成年人教育")
    @APIResponse(responseCode = "201", description = "Recorded / 已登记")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    @APIResponse(responseCode = "422", description = "Grown up, or too young for it / 年龄不符")
    public RestResponse<DayViews.FactView> lesson(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.LESSON) @NotNull @Valid DayRequests.NewLesson body) {
        dictionaries.require("lesson-kind", body.kind(), "kind");
        return created(id, facts.taught(id, body));
    }

    @POST
    @Path("/talks")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "recordTalk",
            summary = "A talk with a social worker; what was said is sealed / 谈话登记")
    @APIResponse(responseCode = "201", description = "Recorded / 已登记")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<DayViews.FactView> talk(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.TALK) @NotNull @Valid DayRequests.NewTalk body) {
        dictionaries.require("talk-kind", body.kind(), "kind");
        dictionaries.require("talk-holder", body.heldBy(), "heldBy");
        return created(id, facts.talked(id, body));
    }

    private RestResponse<DayViews.FactView> created(UUID id, DayFact fact) {
        days.flush();
        return Answers.created(day(id), DayViews.FactView.of(fact), 0);
    }

    private static String day(UUID id) {
        return "/api/v1/care-cases/" + id + "/services";
    }
}
