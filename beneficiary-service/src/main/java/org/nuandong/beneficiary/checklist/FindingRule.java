package org.nuandong.beneficiary.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 发现规则: which answers are a finding, how severe, and until when it is put right. */
@Schema(name = "FindingRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingRule(
        @Size(max = 20) @Schema(description = "these answers", examples = "[\"no\"]")
                List<@NotBlank @Size(max = 40) String> on,
        @Schema(description = "a number below this", examples = "16") BigDecimal below,
        @Schema(description = "a number above this") BigDecimal above,
        @NotBlank
                @Size(max = 20)
                @Schema(description = "dictionary finding-severity", examples = "red")
                String severity,
        @Schema(description = "immediate danger: told at once, only with red", examples = "true")
                Boolean danger,
        @Size(max = 20)
                @Schema(
                        description =
                                "put right within (ISO-8601 duration); the place's preset when"
                                        + " left out",
                        examples = "PT2H")
                String dueWithin,
        @Size(max = 5) @Schema(description = "dictionary tip-fact, told with a danger")
                List<@NotBlank @Size(max = 40) String> facts) {

    boolean fits(String value, Optional<BigDecimal> number) {
        if (on != null && on.contains(value)) {
            return true;
        }
        return number.filter(
                        one ->
                                below != null && one.compareTo(below) < 0
                                        || above != null && one.compareTo(above) > 0)
                .isPresent();
    }

    public boolean isDanger() {
        return Boolean.TRUE.equals(danger);
    }

    public List<String> factsOrNone() {
        return facts == null ? List.of() : facts;
    }

    /** A rule of codes names codes of its question, a rule of numbers a bound. */
    boolean isClear(ChecklistItem item) {
        boolean bounds = below != null || above != null;
        boolean codes = on != null && !on.isEmpty();
        boolean suits =
                switch (item.answer()) {
                    case ChecklistItem.YES_NO, ChecklistItem.CHOICE ->
                            codes && !bounds && on.stream().allMatch(item::takes);
                    case ChecklistItem.NUMBER -> bounds && !codes;
                    default -> false;
                };
        return suits && (!isDanger() || "red".equals(severity));
    }
}
