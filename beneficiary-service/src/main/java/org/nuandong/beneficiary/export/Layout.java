package org.nuandong.beneficiary.export;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 外部系统版式: which columns another system wants, as data. */
public record Layout(
        @Schema(examples = "name-list") String code,
        @Schema(description = "where it is used", examples = "000000") String regionCode,
        @Schema(examples = "慰问对象名册") String labelZh,
        @Schema(examples = "List of names") String labelEn,
        @Schema(examples = "people") String kind,
        @Schema(description = "only people in one of these; empty: everybody")
                List<String> categories,
        List<Head> columns,
        @Schema(description = "where it is taken from") String source) {

    /** A column: its head in both languages, and what stands in it. */
    public record Head(
            @Schema(examples = "姓名") String headZh,
            @Schema(examples = "Name") String headEn,
            @Schema(examples = "name") String field) {}
}
