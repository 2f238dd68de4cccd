package org.nuandong.dispatch.weather;

import java.time.Instant;
import java.util.List;

/** An outlook as one message says it; null is what was not said. */
record ForecastDraft(AreaHint area, Instant issuedAt, String source, List<ForecastDay> days) {}
