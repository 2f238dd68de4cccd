package org.nuandong.dispatch.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 制发: which form, and what the clerk writes where the data holds nothing. */
@Schema(name = "NewPaper")
public record PaperRequest(
        @Schema(description = "Code of paper-form", examples = "own-departure-statement") @NotBlank
                String form,
        @Schema(description = "Cells by key; those with a source are refused") @Size(max = 24)
                Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 1000) String>
                        particulars,
        @Schema(description = "Number of the paper that this one corrects") @Size(max = 40)
                String replaces) {

    Map<String, String> written() {
        return particulars == null ? Map.of() : particulars;
    }

    @Override
    public String toString() {
        return "a paper to be made: " + form;
    }
}
