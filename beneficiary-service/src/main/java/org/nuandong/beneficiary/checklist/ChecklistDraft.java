package org.nuandong.beneficiary.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 发布清单: a list of a place, or the next version of one. */
@Schema(name = "ChecklistDraft")
record ChecklistDraft(
        @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{2,39}")
                @Schema(
                        description = "the same code is the next version, or the place's own",
                        examples = "nine-have-five-none-five-clean")
                String code,
        @NotNull
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(description = "where it is used", examples = "140221")
                String regionCode,
        @NotBlank @Size(max = 60) @Schema(examples = "九有五无五净") String labelZh,
        @NotBlank @Size(max = 100) @Schema(examples = "Nine there, five not, five clean")
                String labelEn,
        @NotEmpty
                @Size(max = 5)
                @Schema(description = "dictionary inspection-subject", examples = "[\"household\"]")
                List<@NotBlank @Size(max = 40) String> subjectKinds,
        @NotNull @Schema(description = "first day", examples = "2026-11-01") LocalDate validFrom,
        @Schema(description = "last day; open when left out") LocalDate validTo,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull ChecklistItem> items) {}
