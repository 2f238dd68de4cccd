package org.nuandong.beneficiary.survey;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.CommonProblem;

/** 位置: where a house stands in degrees (WGS-84), kept to about a hundred metres. */
@Schema(name = "SurveyPoint")
record SurveyPoint(
        @NotNull @Schema(examples = "113.749") BigDecimal longitude,
        @NotNull @Schema(examples = "40.361") BigDecimal latitude) {

    private static final int DIGITS = 3;

    /** Rounded; refused outside China. */
    SurveyPoint rounded(String field) {
        if (outside(longitude, 73, 136) || outside(latitude, 3, 54)) {
            throw CommonProblem.POINT_OUTSIDE_CHINA.at(field);
        }
        return new SurveyPoint(
                longitude.setScale(DIGITS, RoundingMode.HALF_UP),
                latitude.setScale(DIGITS, RoundingMode.HALF_UP));
    }

    private static boolean outside(BigDecimal degrees, int least, int most) {
        return degrees.compareTo(BigDecimal.valueOf(least)) < 0
                || degrees.compareTo(BigDecimal.valueOf(most)) > 0;
    }
}
