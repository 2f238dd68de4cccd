package org.nuandong.beneficiary.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 履责情况: how many pairs keep what they owe, by place or unit. */
@Schema(name = "PairingCompliance")
public record PairingCompliance(
        @Schema(description = "pairs that go on", examples = "269") long pairs,
        @Schema(examples = "3") long kept,
        @Schema(description = "pairs with a duty that fell short", examples = "266") long fellShort,
        @Schema(description = "what the pairs owe in value, yuan", examples = "134500.00")
                BigDecimal floorYuan,
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

    /** 未完成情况: in what pairs fell short and why, beside what was given. */
    @Schema(name = "PairingShortfalls")
    public record Shortfalls(
            @Schema(description = "people of the households", examples = "710") long people,
            @Schema(description = "given so far, in money and goods, yuan", examples = "1500.00")
                    BigDecimal givenYuan,
            @Schema(description = "pairs that fell short, by rule") List<ByCode> rules,
            @Schema(description = "duties that fell short, by the reason given")
                    List<ByCode> reasons) {}

    /** So many of one code. */
    @Schema(name = "PairingComplianceCount")
    public record ByCode(@Schema(examples = "value") String code, long count) {}
}
