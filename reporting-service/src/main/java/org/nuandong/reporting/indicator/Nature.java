package org.nuandong.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** What law an indicator follows over periods. */
public enum Nature {
    /** By its business time; days add up to the month. */
    @JsonProperty("flow")
    FLOW(Measure.COUNT, Measure.SUM, Measure.PERSONS),
    /** State at the end of the period; never added. */
    @JsonProperty("stock")
    STOCK(Measure.COUNT, Measure.PERSONS),
    /** Open at any moment of the period; distinct over longer ones. */
    @JsonProperty("presence")
    PRESENCE(Measure.COUNT, Measure.PERSONS, Measure.DAYS);

    private final Set<Measure> measures;

    Nature(Measure... measures) {
        this.measures = Set.of(measures);
    }

    boolean allows(Measure measure) {
        return measures.contains(measure);
    }
}
