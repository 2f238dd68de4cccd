package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 履责情况: how many pairs keep what they owe, by place or unit, and in what the others fall short. */
@Schema(name = "PairingCompliance")
public record PairingCompliance(
        @Schema(description = "pairs that go on", examples = "269") long pairs,
        @Schema(description = "people of their households", examples = "710") long people,
        @Schema(examples = "3") long kept,
        @Schema(description = "pairs with a duty that fell short", examples = "266") long fellShort,
        @Schema(description = "what the pairs owe in value, yuan", examples = "134500.00")
                BigDecimal floorYuan,
        @Schema(description = "given so far, in money and goods, yuan", examples = "1500.00")
                BigDecimal givenYuan,
        @Schema(description = "pairs that fell short, by rule") List<ByCode> rules,
        @Schema(description = "duties that fell short, by the reason given") List<ByCode> reasons,
        List<Place> places) {

    /** One village, street or unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PairingCompliancePlace")
    public record Place(
            @Schema(description = "region code or unit id", examples = "441900129") String key,
            long pairs,
            long kept,
            long fellShort,
            @Schema(description = "coordinator of the village; left out: none is named")
                    String coordinator) {}

    /** So many of one code. */
    @Schema(name = "PairingComplianceCount")
    public record ByCode(@Schema(examples = "value") String code, long count) {}
}
