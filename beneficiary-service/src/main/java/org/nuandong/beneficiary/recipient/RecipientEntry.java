package org.nuandong.beneficiary.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.CategoryEntry;

/** What is said of an organisation; a contact left out of a change stays, for answers hide it. */
@Schema(name = "RecipientEntry")
public record RecipientEntry(
        @NotBlank @Size(max = 80) @Schema(examples = "示范镇敬老院") String name,
        @NotNull
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(description = "township (9 digits) or village (12)", examples = "420202006")
                String regionCode,
        @Size(max = 200) @Schema(examples = "示范路8号") String address,
        @Size(max = 60) @Schema(description = "whom to ask for", examples = "张某甲") String contact,
        @Size(max = 40) @Schema(examples = "13800000001") String telephone,
        @Min(0)
                @Max(100000)
                @Schema(description = "persons who live or serve there", examples = "46")
                Integer residents,
        @Schema(description = "the day they were counted", examples = "2026-11-01")
                LocalDate residentsOn,
        @Valid
                @NotEmpty
                @Size(max = 5)
                @Schema(description = "categories for organisations; only when it is registered")
                List<@NotNull @Valid CategoryEntry> categories) {

    /** A record's own text would put the contact into logs. */
    @Override
    public String toString() {
        return "RecipientEntry";
    }
}
