package org.nuandong.beneficiary.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;

/** The fields that were asked for; in clear, or masked where the caller may not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClearPerson(
        UUID id,
        @Schema(description = "false: a minor, and the caller is no guardian; masked")
                boolean clear,
        String name,
        LocalDate birthOn,
        String identityNumber,
        String telephone,
        List<DocumentEntry> documents,
        @Schema(description = "the sensitive ones too") List<EnrolledCategory> categories) {

    @Override
    public String toString() {
        return "ClearPerson " + id;
    }
}
