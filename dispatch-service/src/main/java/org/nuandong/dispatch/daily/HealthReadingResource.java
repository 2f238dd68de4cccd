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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.care.GuestReading;

/** 查阅健康记录: health data in clear, for a stated purpose; each reading stands in the audit (C5). */
@Path("/api/v1/care-cases/{id}/health-readings")
@Tag(name = "care-days")
class HealthReadingResource {

    private static final List<String> FIELDS =
            List.of("temperatures", "vaccinations", "observationNotes", "talkNotes");

    private final GuestReading readings;
    private final DailyRepository days;
    private final PersonalData personal;
    private final Dictionaries dictionaries;

    HealthReadingResource(
            GuestReading readings,
            DailyRepository days,
            PersonalData personal,
            Dictionaries dictionaries) {
        this.readings = readings;
        this.days = days;
        this.personal = personal;
        this.dictionaries = dictionaries;
    }

    @POST
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "readHealth",
            summary = "Temperatures, vaccinations, notes in clear, audited / 查阅健康记录(留痕)")
    @APIResponse(responseCode = "200", description = "The record / 健康记录")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public DayViews.HealthView read(
            @PathParam("id") UUID id,
            @BodyExample(DayExamples.READING) @NotNull @Valid DayRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        readings.note(id, FIELDS, body.purpose());
        return new DayViews.HealthView(
                days.of(TemperatureReading.class, id).stream()
                        .map(t -> new DayViews.Measured(t.at(), t.celsius(personal), t.verdict()))
                        .toList(),
                days.of(Vaccination.class, id).stream()
                        .map(v -> v.dose(personal))
                        .map(
                                d ->
                                        new DayViews.Vaccinated(
                                                d.vaccine(), d.result(), d.number(), d.givenOn()))
                        .toList(),
                days.checksOfCase(id).stream()
                        .map(c -> new DayViews.Looked(c.at(), c.result(), c.note(personal)))
                        .toList(),
                days.of(CareTalk.class, id).stream()
                        .map(
                                t ->
                                        new DayViews.Spoken(
                                                t.at(), t.kind(), t.heldBy(), t.note(personal)))
                        .toList());
    }
}
