package org.nuandong.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is counted; distinct measures are never mixed. */
public enum Measure {
    /** Facts less reversals, or spells: 件, 次, 人次. */
    @JsonProperty("count")
    COUNT,
    /** The sum of the facts' quantities. */
    @JsonProperty("sum")
    SUM,
    /** Distinct persons 人; of several spells of one person the last decides. */
    @JsonProperty("persons")
    PERSONS,
    /** Calendar days on which persons were there; two spells on one day are one day. */
    @JsonProperty("days")
    DAYS
}
