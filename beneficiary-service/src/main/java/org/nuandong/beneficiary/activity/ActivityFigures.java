package org.nuandong.beneficiary.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 活动、宣传合计: what was held of one kind, each measure by itself. */
@Schema(name = "ActivityFigures")
public record ActivityFigures(
        @Schema(description = "activity or publicity", examples = "activity") String family,
        @Schema(examples = "couplets") String kind,
        @Schema(description = "how many were held", examples = "3") long held,
        @Schema(examples = "0") long persons,
        long personTimes,
        long households,
        @Schema(examples = "8337") long items,
        long vehicleTimes) {}
