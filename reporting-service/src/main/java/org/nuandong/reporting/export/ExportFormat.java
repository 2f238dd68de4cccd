package org.nuandong.reporting.export;

import java.util.Arrays;
import java.util.Locale;
import org.nuandong.commons.problem.CommonProblem;

/** 导出格式. */
enum ExportFormat {
    XLSX(ReportExport.XLSX),
    CSV("text/csv; charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** xlsx when none is named; 400 for an unknown one. */
    static ExportFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> code == null || format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("format"));
    }
}
