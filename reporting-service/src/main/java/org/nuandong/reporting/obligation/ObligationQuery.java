package org.nuandong.reporting.obligation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** Which obligations somebody asks for; what is missing narrows nothing. */
record ObligationQuery(
        @QueryParam("form") String form,
        @Parameter(examples = @ExampleObject(name = "month", value = "2026-12"))
                @QueryParam("period")
                String period,
        @Parameter(description = "missing, draft, reviewed, submitted, returned, accepted")
                @QueryParam("state")
                String state,
        @Parameter(description = "open, due-soon, overdue, in-time, late") @QueryParam("timing")
                String timing,
        @QueryParam("unitId") UUID unitId,
        @Parameter(description = "The region with all in it") @QueryParam("regionCode")
                RegionCode regionCode,
        @Parameter(description = "Day in Asia/Shanghai") @QueryParam("dueFrom") LocalDate dueFrom,
        @Parameter(description = "It still counts") @QueryParam("dueUntil") LocalDate dueUntil) {

    private static final int DAYS_AROUND = 31;
    private static final int LONGEST_DAYS = 400;

    /**
     * Refuses by name what does not exist.
     *
     * @param forms those that somebody owes
     */
    ObligationFilter filter(LocalDate today, List<String> forms) {
        known("form", form, forms);
        known("state", state, Standing.STATES);
        known("timing", timing, Standing.TIMINGS);
        LocalDate from = dueFrom == null ? today.minusDays(DAYS_AROUND) : dueFrom;
        LocalDate until = dueUntil == null ? today.plusDays(DAYS_AROUND) : dueUntil;
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw CommonProblem.INVALID_REQUEST.at("dueUntil");
        }
        return new ObligationFilter(form, period, state, timing, unitId, regionCode, from, until);
    }

    private static void known(String field, String value, List<String> codes) {
        if (value != null && !codes.contains(value)) {
            throw CommonProblem.UNKNOWN_CODE.at(field);
        }
    }
}
