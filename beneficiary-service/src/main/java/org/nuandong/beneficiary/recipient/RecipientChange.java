package org.nuandong.beneficiary.recipient;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of an organisation; a contact or telephone left out stays as it is. */
@Schema(name = "RecipientChange")
public record RecipientChange(
        @NotBlank @Size(max = 80) @Schema(examples = "示范镇敬老院") String name,
        @Size(max = 200) @Schema(examples = "示范路8号") String address,
        @Size(max = 60) @Schema(examples = "张某甲") String contact,
        @Size(max = 40) @Schema(examples = "13800000001") String telephone,
        @Min(0)
                @Max(100000)
                @Schema(description = "persons who live or serve there", examples = "46")
                Integer residents,
        @Schema(description = "the day they were counted", examples = "2026-11-01")
                LocalDate residentsOn) {

    static RecipientChange of(RecipientEntry entry) {
        return new RecipientChange(
                entry.name(),
                entry.address(),
                entry.contact(),
                entry.telephone(),
                entry.residents(),
                entry.residentsOn());
    }

    /** A record's own text would put the contact into logs. */
    @Override
    public String toString() {
        return "RecipientChange";
    }
}
