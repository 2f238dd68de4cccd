package org.nuandong.dispatch.weather;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.RegionFilter;

/** 预报: what next week's plan is made from (R274). */
@Path("/api/v1/forecasts")
@Tag(name = "weather", description = "Warnings and outlooks / 预警与预报")
class ForecastResource {

    private final ForecastRepository forecasts;
    private final Paging paging;

    ForecastResource(ForecastRepository forecasts, Paging paging) {
        this.forecasts = forecasts;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listForecasts", summary = "Outlooks of the regions / 预报列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<ForecastView> list(
            @Parameter(description = "What bears on it", example = "420200") @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                forecasts.page(RegionFilter.of(region), before, limit),
                limit,
                forecast -> List.of(forecast.id().toString()),
                ForecastView::of);
    }

    /** An outlook as front ends see it. */
    @Schema(name = "WeatherForecast")
    record ForecastView(
            UUID id,
            String regionCode,
            Instant issuedAt,
            String source,
            List<ForecastDay> days,
            Instant receivedAt) {

        static ForecastView of(Forecast forecast) {
            return new ForecastView(
                    forecast.id(),
                    forecast.region().code(),
                    forecast.issuedAt(),
                    forecast.source(),
                    forecast.days(),
                    forecast.receivedAt());
        }
    }
}
