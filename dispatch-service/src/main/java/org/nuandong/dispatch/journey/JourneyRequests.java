package org.nuandong.dispatch.journey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** What a station writes about a way home. */
interface JourneyRequests {

    /** 返乡计划. */
    @Schema(name = "JourneyPlan")
    record Plan(
            @NotBlank @Schema(description = "journey-means", examples = "escort") String means,
            @NotBlank @Size(max = 200) @Schema(examples = "某省某县") String destination,
            @Schema(description = "Decides whether the destination is safe")
                    RegionCode destinationRegion,
            @Schema(description = "Home lies in another province") Boolean crossProvince,
            @Size(max = 200) @Schema(description = "Where to change, with its rescue station")
                    String transferStation,
            @Size(max = 12) List<@NotNull @Valid LegDraft> legs,
            @Size(max = 10) @Schema(description = "Staff who go along (token subjects)")
                    List<@NotBlank @Size(max = 120) @Pattern(regexp = "[^,]+") String> escorts,
            @NotNull @Schema(description = "Leave by then") Instant departBy) {

        List<Leg> legsOrNone() {
            return legs == null
                    ? List.of()
                    : IntStream.range(0, legs.size()).mapToObj(i -> legs.get(i).at(i)).toList();
        }
    }

    /** 行程段. */
    @Schema(name = "JourneyLeg")
    record LegDraft(
            @NotBlank @Schema(description = "journey-vehicle", examples = "train") String vehicle,
            @NotBlank @Size(max = 120) @Schema(examples = "某市火车站") String place,
            @Schema(description = "Region of the place") RegionCode region) {

        Leg at(int position) {
            return new Leg(position, vehicle, place, region == null ? null : region.code());
        }
    }

    /** 暂缓: the way or the destination is unsafe. */
    @Schema(name = "JourneyHold")
    record Holding(
            @NotBlank @Schema(description = "journey-hold", examples = "road-closed") String reason,
            @Size(max = 500) @Schema(examples = "高速公路结冰封闭") String note) {}

    /** 出发. */
    @Schema(name = "JourneyDeparture")
    record Departure(
            @Schema(description = "Now when left out") Instant at,
            @Size(max = 10) @Schema(description = "As planned when left out")
                    List<@NotBlank @Size(max = 120) @Pattern(regexp = "[^,]+") String> escorts,
            @Size(max = 10) @Schema(description = "Evidence: one signature of each companion")
                    List<@NotNull UUID> signatureIds) {}

    /** 到达移交. */
    @Schema(name = "JourneyArrival")
    record Arrival(
            @Schema(description = "Now when left out") Instant at,
            @Schema(description = "Accepted hand-over, signed by both sides; of an escort")
                    UUID handoverId) {}

    /** 移交未成. */
    @Schema(name = "JourneyFailure")
    record Failure(
            @NotBlank @Schema(description = "handover-refusal", examples = "not-responsible")
                    String reason,
            @NotBlank @Size(max = 500) @Schema(examples = "家属拒绝接收，已带回") String note,
            @Schema(description = "Now when left out") Instant at) {}

    /** 取消. */
    @Schema(name = "JourneyCancellation")
    record Cancellation(@NotBlank @Size(max = 500) @Schema(examples = "亲属将来站接领") String note) {}

    /** 电话联系: no number is written here. */
    @Schema(name = "HomeCallDraft")
    record Call(
            @NotBlank @Schema(description = "home-contact", examples = "relatives") String toWhom,
            @NotBlank @Schema(description = "home-call-result", examples = "will-receive")
                    String result,
            @Size(max = 500) String note,
            @Schema(description = "Now when left out") Instant at) {}

    /** 费用. */
    @Schema(name = "JourneyExpense")
    record Expense(
            @NotBlank @Schema(description = "journey-cost", examples = "fare") String kind,
            @NotNull
                    @Positive
                    @Digits(integer = 8, fraction = 2)
                    @Schema(description = "Yuan", examples = "126.50")
                    BigDecimal yuan,
            @Schema(description = "Now when left out") Instant at) {}
}
