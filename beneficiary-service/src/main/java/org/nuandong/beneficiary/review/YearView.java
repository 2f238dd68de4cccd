package org.nuandong.beneficiary.review;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 年度动态: holders that came and went in a year, by kind. */
public record YearView(
        int year,
        @Schema(description = "came into need for the first time; by kind of holder")
                Map<String, Long> found,
        @Schema(description = "lifted, and in no need when the year ended; by kind of holder")
                Map<String, Long> lifted) {}
