package org.nuandong.reporting.sla;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 各环节用时: how long each leg of the way took; those who never came stand beside it. */
@Schema(name = "LegLevel")
record LegLine(
        @Schema(description = "Code of the group; all for the sum", examples = "night") String key,
        @Schema(description = "Incidents somebody came to; found by patrol stands apart")
                long arrived,
        @Schema(description = "Nobody came and the deadline passed: in no percentile")
                long overdueNotArrived,
        @Schema(
                        description =
                                "接听: ringing until answered, of first calls that tell it, whether or not anybody came")
                Percentiles answer,
        @Schema(description = "及时接听: answered within the preset, of the calls that tell it")
                Answered answeredInTime,
        @Schema(description = "派遣: clock started until the team was sent") Percentiles dispatch,
        @Schema(description = "路途: sent until there") Percentiles travel,
        @Schema(description = "合计: clock started until there") Percentiles total) {

    /** 分位数, exact, in whole seconds; null where fewer than the preset's least were measured. */
    @Schema(name = "Percentiles")
    record Percentiles(
            @Schema(description = "Measured / 件数", examples = "42") long n,
            @Schema(description = "Median, seconds / 中位数", examples = "840") Long p50,
            @Schema(description = "Seconds", examples = "1620") Long p90,
            @Schema(description = "Seconds", examples = "1790") Long p95,
            @Schema(description = "Seconds", examples = "2405") Long max) {

        static Percentiles none(long n) {
            return new Percentiles(n, null, null, null, null);
        }
    }

    /** 及时接听率, with the interval that so few calls allow; the dispatch centre's aim is 0.95. */
    @Schema(name = "AnsweredInTime")
    record Answered(
            @Schema(description = "Preset sla.answer.within, seconds", examples = "10")
                    long withinSeconds,
            Share share) {}

    /** Nobody called. */
    static LegLine none(long withinSeconds) {
        return new LegLine(
                Grouping.ALL.code(),
                0,
                0,
                Percentiles.none(0),
                new Answered(withinSeconds, Share.of(0, 0)),
                Percentiles.none(0),
                Percentiles.none(0),
                Percentiles.none(0));
    }
}
