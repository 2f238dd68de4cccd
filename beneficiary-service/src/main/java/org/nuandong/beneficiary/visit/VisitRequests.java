package org.nuandong.beneficiary.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.concern.ConcernEntry;
import org.nuandong.beneficiary.measure.HeardNeed;

/** What is said of plans and visits. */
interface VisitRequests {

    String OPEN =
            "{\"kind\":\"condolence\",\"occasion\":\"spring-festival\",\"title\":\"春节走访慰问\","
                    + "\"regionCode\":\"420202006\",\"level\":\"city\",\"startsOn\":\"2027-01-18\","
                    + "\"endsOn\":\"2027-02-05\",\"dueBefore\":\"2027-02-06\","
                    + "\"categories\":[\"LIVING_ALONE\",\"ENTITLED_VETERAN_FAMILY\"],"
                    + "\"groups\":[{\"number\":1,\"leaderPost\":\"分管副区长\",\"members\":4}],"
                    + "\"sameHousehold\":\"block\"}";

    String RESULT =
            "{\"visitedOn\":\"2027-01-20\",\"groupNumber\":1,\"kinds\":[\"money\",\"goods\"],"
                    + "\"amountYuan\":400.00,\"source\":\"municipal\","
                    + "\"goods\":[{\"item\":\"quilt\",\"quantity\":1}],"
                    + "\"needs\":[{\"need\":\"medical\",\"kind\":\"medical\",\"words\":\"联系复诊\"}]}";

    /** 制定走访计划. */
    @Schema(name = "VisitPlanOpening")
    record Open(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary visit-kind", examples = "condolence")
                    String kind,
            @Size(max = 40)
                    @Schema(description = "dictionary visit-occasion", examples = "spring-festival")
                    String occasion,
            @NotBlank @Size(max = 80) @Schema(examples = "春节走访慰问") String title,
            @NotBlank @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202006")
                    String regionCode,
            @Schema(description = "who carries it out") UUID unitId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary region-level: whose standard holds",
                            examples = "city")
                    String level,
            @NotNull @Schema(examples = "2027-01-18") LocalDate startsOn,
            @NotNull @Schema(examples = "2027-02-05") LocalDate endsOn,
            @Schema(description = "all visited before this day", examples = "2027-02-06")
                    LocalDate dueBefore,
            @Schema(description = "project whose quota of goods is used") UUID projectId,
            @Size(max = 40) @Schema(description = "must be visited; by preset when left out")
                    List<@NotBlank @Size(max = 40) String> categories,
            @Size(max = 500) List<@Valid @NotNull VisitGroup> groups,
            @Pattern(regexp = "block|warn")
                    @Schema(
                            description =
                                    "a household that got visit money from another plan: block or"
                                            + " warn (left out: block)",
                            examples = "block")
                    String sameHousehold,
            @Size(max = 20) @Schema(description = "goods per community; by preset when left out")
                    List<@Valid @NotNull VisitGoods> shares,
            @Min(0) @Schema(description = "households the plan speaks of", examples = "614")
                    Integer declaredHouseholds,
            @DecimalMin("0.00")
                    @Digits(integer = 12, fraction = 2)
                    @Schema(description = "yuan the plan speaks of", examples = "245600.00")
                    BigDecimal declaredYuan,
            @Schema(description = "an exercise: counted nowhere") Boolean test) {}

    /** 安排一次走访. */
    @Schema(name = "VisitPlanning")
    record NewVisit(
            @NotNull UUID planId,
            @NotBlank @Pattern(regexp = "household|organisation") @Schema(examples = "household")
                    String holderKind,
            @NotNull UUID holderId,
            @Schema(examples = "2027-01-20") LocalDate scheduledOn,
            @Schema(description = "group of the plan", examples = "1") Integer groupNumber) {}

    /** 约定日期. */
    @Schema(name = "VisitAppointment")
    record Appointment(
            @NotNull @Schema(examples = "2027-01-20") LocalDate scheduledOn,
            @Schema(description = "group of the plan", examples = "1") Integer groupNumber) {}

    /** 未遇. */
    @Schema(name = "VisitMiss")
    record Miss(@NotNull @Schema(examples = "2027-01-20") LocalDate missedOn) {}

    /** 走访完成. */
    @Schema(name = "VisitResult")
    record Result(
            @NotNull @Schema(examples = "2027-01-20") LocalDate visitedOn,
            @Schema(description = "group of the plan", examples = "1") Integer groupNumber,
            @Size(max = 8)
                    @Schema(description = "dictionary measure-kind (八送)", examples = "[\"money\"]")
                    List<@NotBlank @Size(max = 40) String> kinds,
            @DecimalMin("0.00")
                    @Digits(integer = 10, fraction = 2)
                    @Schema(description = "yuan handed over", examples = "400.00")
                    BigDecimal amountYuan,
            @Size(max = 40) @Schema(description = "dictionary fund-source", examples = "municipal")
                    String source,
            @Size(max = 20) List<@Valid @NotNull VisitGoods> goods,
            @Size(max = 300) @Schema(description = "why less than the standard") String belowReason,
            @Size(max = 300) @Schema(description = "why money a second time") String repeatReason,
            @Size(max = 300) @Schema(description = "why it is entered only now")
                    String backEntryReason,
            @Size(max = 20) List<@Valid @NotNull HeardNeed> needs,
            @Size(max = 20) @Schema(description = "opinions to be answered, disputes to be settled")
                    List<@Valid @NotNull ConcernEntry> concerns) {

        List<ConcernEntry> concernsOrNone() {
            return concerns == null ? List.of() : concerns;
        }
    }

    /** 电话回访核实. */
    @Schema(name = "VisitVerification")
    record Verification(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary callback-result", examples = "received")
                    String result,
            @NotNull @Schema(examples = "2027-02-10") LocalDate calledOn) {}

    /** 取消、结束的理由. */
    @Schema(name = "VisitReason")
    record Reason(@NotBlank @Size(max = 300) @Schema(examples = "户主住院，改由医院慰问") String reason) {}

    /** 结束计划. */
    @Schema(name = "VisitPlanClosing")
    record Closing(
            @Size(max = 300)
                    @Schema(description = "why some were not visited; needed when some were not")
                    String reason) {}

    /** 导出慰问名册. */
    @Schema(name = "VisitRosterRequest")
    record Roster(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "visit")
                    String purpose) {}
}
