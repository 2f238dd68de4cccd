package org.nuandong.beneficiary.heating;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Heating as the API shows it. */
public interface HeatingViews {

    /** 取暖方式. */
    @Schema(name = "Heating")
    record Heating(
            UUID id,
            @Schema(examples = "140221100") String regionCode,
            UUID householdId,
            @Schema(description = "dictionary heating-kind", examples = "biomass") String kind,
            BigDecimal areaM2,
            @Schema(examples = "2") int persons,
            @Schema(description = "dictionary fuel; none where nothing is carried") String fuel,
            @Schema(description = "for a winter, in the fuel's unit", examples = "1800.0")
                    BigDecimal need,
            @Schema(examples = "800.0") BigDecimal reserve,
            UUID subsidyProjectId,
            LocalDate since,
            @Schema(description = "until another way followed") LocalDate until) {}

    /** 规划: one region and kind. */
    @Schema(name = "HeatingPlanLine")
    record PlanLine(
            @Schema(description = "region one level below", examples = "140221100") String part,
            @Schema(description = "dictionary heating-kind", examples = "biomass") String kind,
            @Schema(examples = "11362") long households,
            @Schema(description = "of a project's subsidy", examples = "11000") long subsidised,
            @Schema(description = "dictionary fuel") String fuel,
            @Schema(description = "for a winter, in the fuel's unit") BigDecimal need,
            @Schema(description = "in store at home") BigDecimal reserve,
            @Schema(description = "what is lacking, household by household") BigDecimal lacking,
            @Schema(description = "with less than the share that is safe", examples = "310")
                    long atRisk) {}

    /** 供暖投诉. */
    @Schema(name = "HeatingComplaint")
    record Complaint(
            UUID id,
            @Schema(examples = "140221100") String regionCode,
            UUID householdId,
            @Schema(description = "dictionary heating-complaint-kind") String kind,
            UUID unitId,
            Instant receivedAt,
            Instant dueAt,
            @Schema(description = "open, solved", examples = "open") String state,
            boolean overdue,
            @Schema(description = "was not solved in time") boolean late,
            String words,
            Instant solvedAt,
            String solution) {}

    /** 供应合同. */
    @Schema(name = "FuelContract")
    record Contract(
            UUID id,
            @Schema(examples = "140221") String regionCode,
            String supplier,
            @Schema(description = "dictionary fuel", examples = "coal") String fuel,
            BigDecimal quantity,
            BigDecimal delivered,
            boolean greenChannel,
            LocalDate fromOn,
            LocalDate untilOn) {}

    /** 应急储煤点. */
    @Schema(name = "HeatingPoint")
    record Point(
            UUID id,
            @Schema(examples = "140221100") String regionCode,
            String name,
            @Schema(description = "dictionary fuel", examples = "coal") String fuel,
            BigDecimal stock,
            BigDecimal minimum,
            boolean low,
            @Schema(description = "open: hands out; closed: keeps") boolean open) {}

    /** 取暖应急. */
    @Schema(name = "HeatingAlert")
    record Alert(
            UUID id,
            @Schema(examples = "140221") String regionCode,
            @Schema(description = "order: by hand; else the duty level") String cause,
            Instant startedAt,
            Instant endedAt,
            @Schema(description = "emergency points that it opened", examples = "4") int points,
            @Schema(description = "households at risk when it began", examples = "310")
                    long atRisk) {}
}
