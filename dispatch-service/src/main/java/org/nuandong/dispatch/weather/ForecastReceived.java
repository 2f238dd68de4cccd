package org.nuandong.dispatch.weather;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** In-process event (R274): an outlook came in that next week's plan may be made from. */
public record ForecastReceived(
        UUID forecastId, RegionCode region, Instant issuedAt, List<ForecastDay> days) {}
