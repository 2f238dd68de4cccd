package org.nuandong.dispatch.daily;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.scene.Goods;
import org.nuandong.dispatch.scene.GoodsSource;

/** What the station tells of a guest's day. Codes are those of the dictionaries named. */
interface DayRequests {

    /** 在站服务. Goods leave the station's own shelves unless others are named. */
    @Schema(name = "NewCareService")
    record NewService(
            @Schema(description = "primary-service", examples = "living") @NotBlank @Size(max = 40)
                    String kind,
            @Schema(description = "care-service-item", examples = "meal") @NotBlank @Size(max = 40)
                    String item,
            @Size(max = 30) List<@NotNull @Valid Goods> goods,
            @Valid GoodsSource from,
            @Schema(description = "medical-payer") @Size(max = 40) String payer,
            @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal costYuan,
            @Size(max = 300) String note,
            @Schema(description = "Now when left out") Instant occurredAt,
            @Valid BackEntry backEntry) {

        List<Goods> goodsOrNone() {
            return goods == null ? List.of() : goods;
        }

        GivenService.What what() {
            return new GivenService.What(kind, item, payer, costYuan, note);
        }
    }

    /** 撤回登记. */
    @Schema(name = "ServiceWithdrawal")
    record Withdrawal(
            @Schema(description = "service-withdrawal-reason", examples = "twice") @NotBlank
                    String reason) {}

    /** 测温. */
    @Schema(name = "NewTemperature")
    record NewTemperature(
            @Schema(description = "Degrees Celsius; sealed", examples = "36.6")
                    @NotNull
                    @DecimalMin("25.0")
                    @DecimalMax("45.0")
                    @Digits(integer = 2, fraction = 1)
                    BigDecimal celsius,
            Instant occurredAt,
            @Valid BackEntry backEntry) {

        @Override
        public String toString() {
            return "a temperature";
        }
    }

    /** 接种. */
    @Schema(name = "NewVaccination")
    record NewVaccination(
            @Schema(description = "vaccine", examples = "influenza") @NotBlank String vaccine,
            @Schema(description = "vaccination-result", examples = "given") @NotBlank String result,
            @Schema(description = "Which dose, where one was given") @Min(1) @Max(9) Integer dose,
            @Schema(description = "Day, where one was given") LocalDate givenOn,
            @Valid BackEntry backEntry) {

        @Override
        public String toString() {
            return "a vaccination";
        }
    }

    /** 教育. */
    @Schema(name = "NewLesson")
    record NewLesson(
            @Schema(description = "lesson-kind", examples = "life") @NotBlank String kind,
            @Min(1) @Max(600) int minutes,
            Instant occurredAt,
            @Valid BackEntry backEntry) {}

    /** 谈话. */
    @Schema(name = "NewTalk")
    record NewTalk(
            @Schema(description = "talk-kind", examples = "psychology") @NotBlank String kind,
            @Schema(description = "talk-holder", examples = "social-worker") @NotBlank
                    String heldBy,
            @Schema(description = "What was said; sealed") @Size(max = 4000) String note,
            Instant occurredAt,
            @Valid BackEntry backEntry) {

        @Override
        public String toString() {
            return "a talk";
        }
    }

    /** 观察或隔离. */
    @Schema(name = "NewObservation")
    record NewObservation(
            @Schema(description = "observation-kind", examples = "observation") @NotBlank
                    String kind,
            @Schema(description = "observation-reason", examples = "entry") @NotBlank String reason,
            Instant occurredAt,
            @Valid BackEntry backEntry) {}

    /** 开始: what was proposed is done. */
    @Schema(name = "ObservationStart")
    record Start(Instant occurredAt) {}

    /** 结束, or a proposal that is not followed. */
    @Schema(name = "ObservationEnd")
    record End(
            @Schema(description = "observation-end", examples = "recovered") @NotBlank String how,
            Instant occurredAt) {}

    /** 观察检查. */
    @Schema(name = "NewObservationCheck")
    record NewCheck(
            @Schema(description = "observation-result", examples = "better") @NotBlank
                    String result,
            @Schema(description = "Sealed") @Size(max = 2000) String note,
            Instant occurredAt) {

        @Override
        public String toString() {
            return "a check";
        }
    }

    /** 请假. */
    @Schema(name = "NewCareLeave")
    record NewLeave(
            @Schema(description = "leave-reason", examples = "errand") @NotBlank String reason,
            @Schema(description = "leave-companion; who may not leave alone needs one") @NotBlank
                    String companion,
            @Schema(description = "Expected back") @NotNull Instant dueAt,
            @Schema(description = "Went out; now when left out") Instant occurredAt,
            @Valid BackEntry backEntry) {}

    /** 回站. */
    @Schema(name = "CareLeaveReturn")
    record Return(Instant occurredAt) {}

    /** Why health data is looked at. */
    @Schema(name = "HealthReading")
    record Reading(
            @Schema(description = "reading-purpose", examples = "medical") @NotBlank
                    String purpose) {}
}
