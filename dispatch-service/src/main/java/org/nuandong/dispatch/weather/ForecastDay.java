package org.nuandong.dispatch.weather;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 预报: one day of an outlook, as the weather service says it. */
public record ForecastDay(
        LocalDate date,
        @Schema(description = "°C", examples = "-6") BigDecimal minCelsius,
        @Schema(description = "°C", examples = "3") BigDecimal maxCelsius,
        String text) {}
