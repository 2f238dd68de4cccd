package org.nuandong.beneficiary.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** GeoJSON (RFC 7946) of a village's households. */
@Schema(name = "SurveyMap")
record SurveyMap(@Schema(examples = "FeatureCollection") String type, List<Feature> features) {

    static SurveyMap of(List<WallList.Line> lines) {
        return new SurveyMap("FeatureCollection", lines.stream().map(Feature::of).toList());
    }

    /** 户. */
    @Schema(name = "SurveyMapFeature")
    record Feature(
            @Schema(examples = "Feature") String type, Point geometry, Properties properties) {

        static Feature of(WallList.Line line) {
            return new Feature(
                    "Feature",
                    new Point("Point", List.of(line.task().longitude(), line.task().latitude())),
                    new Properties(
                            line.task().id(),
                            line.task().region().code(),
                            line.name(),
                            line.task().state(),
                            line.task().newlyFound()));
        }
    }

    /** Longitude, latitude; to about a hundred metres. */
    @Schema(name = "SurveyMapPoint")
    record Point(@Schema(examples = "Point") String type, List<BigDecimal> coordinates) {}

    /** What stands beside a point. */
    @Schema(name = "SurveyMapProperties")
    record Properties(
            UUID taskId,
            String regionCode,
            @Schema(description = "masked", examples = "张*户") String name,
            @Schema(examples = "visited") String state,
            boolean newlyFound) {}
}
