package org.nuandong.intake.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.Tongue;

/** One fault: where it stands and why, in both languages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultView(
        @Schema(description = "as the office's program shows it", examples = "17") int row,
        @Schema(description = "the letters above the column", examples = "L") String place,
        @Schema(
                        description = "left out when it is the row as a whole",
                        examples = "identity-number")
                String column,
        @Schema(examples = "身份证号") String columnZh,
        @Schema(examples = "Identity number") String columnEn,
        @Schema(examples = "identity-number-invalid") String reason,
        @Schema(examples = "证件号码的格式或校验码不对。") String reasonZh,
        @Schema(examples = "Form or check digit of the identity number is wrong.") String reasonEn,
        @Schema(description = "true: a remark on a row that is good") boolean note) {

    static FaultView of(ImportKind kind, ImportTable.Line line) {
        SheetColumn column = kind.form().column(line.column());
        Reason why = kind.reason(line.reason());
        return new FaultView(
                line.row(),
                line.letters(),
                line.column(),
                column == null ? null : column.label(Tongue.ZH),
                column == null ? null : column.label(Tongue.EN),
                line.reason(),
                why.text(Tongue.ZH, line.hint()),
                why.text(Tongue.EN, line.hint()),
                why.isNote());
    }
}
