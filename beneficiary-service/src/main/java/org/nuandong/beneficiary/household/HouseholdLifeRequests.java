package org.nuandong.beneficiary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.CategoryEntry;

/** What is said of the great turns in a household's life. */
interface HouseholdLifeRequests {

    /** 迁移. */
    @Schema(name = "HouseholdMove")
    record Move(
            @NotNull
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(
                            description = "township (9 digits) or village (12)",
                            examples = "420202006")
                    String regionCode,
            @Size(max = 200) @Schema(examples = "示范路2号") String address,
            @NotNull @Schema(examples = "2026-11-20") LocalDate movedOn) {

        @Override
        public String toString() {
            return "Move";
        }
    }

    /** 分户: some go out and keep house of their own. */
    @Schema(name = "HouseholdSplit")
    record Split(
            @NotEmpty
                    @Size(max = 30)
                    @Valid
                    @Schema(description = "who goes, and what each is in the new household")
                    List<HouseholdChange.@NotNull @Valid Relation> members,
            @Schema(description = "who is head of those who stay, when the head goes")
                    UUID remainingHead,
            @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    @Schema(description = "left out: the same place", examples = "420202006")
                    String regionCode,
            @Size(max = 200) @Schema(description = "left out: the same address", examples = "示范路3号")
                    String address,
            @Size(max = 10) @Schema(description = "dictionary hardship-cause")
                    List<@NotBlank String> causes,
            @Size(max = 40) @Schema(description = "dictionary hardship-degree") String degree,
            @Valid
                    @Size(max = 20)
                    @Schema(description = "of the new household: those of the old one stay there")
                    List<@NotNull @Valid CategoryEntry> categories,
            @NotNull @Schema(examples = "2026-11-20") LocalDate splitOn) {

        List<CategoryEntry> categoriesOrNone() {
            return categories == null ? List.of() : categories;
        }

        @Override
        public String toString() {
            return "Split";
        }
    }

    /** 并户: another household comes in with everybody. */
    @Schema(name = "HouseholdMerger")
    record Merger(
            @NotNull @Schema(description = "the household that comes in and ends") UUID householdId,
            @NotEmpty
                    @Size(max = 30)
                    @Valid
                    @Schema(description = "all its people, and what each is to the head here")
                    List<HouseholdChange.@NotNull @Valid Relation> members,
            @NotNull @Schema(examples = "2026-11-20") LocalDate mergedOn) {}

    /** 销户. */
    @Schema(name = "HouseholdClosing")
    record Closing(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "dictionary household-end-reason",
                            examples = "moved-away")
                    String reason,
            @NotNull @Schema(description = "last day", examples = "2026-11-20")
                    LocalDate closedOn) {}

    /** 撤回: entered by mistake. */
    @Schema(name = "HouseholdWithdrawal")
    record Withdrawal(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary withdrawal-reason", examples = "wrong-entry")
                    String reason,
            @Schema(description = "true: its people were entered by mistake as well")
                    Boolean withPeople) {

        boolean takesPeople() {
            return Boolean.TRUE.equals(withPeople);
        }
    }

    /** 死亡. */
    @Schema(name = "Death")
    record Death(
            @NotNull @Schema(examples = "2026-11-20") LocalDate diedOn,
            @Schema(
                            description =
                                    "who is head now, when the head died; left out: the spouse,"
                                            + " else the eldest adult")
                    UUID newHead) {}
}
