package org.nuandong.reporting.export;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Reach;

/** 导出任务: the facts behind some rows of a form, on their way out to whoever asked. */
record ExportRun(
        UUID id,
        String form,
        UUID unitId,
        RegionCode region,
        String period,
        List<String> rows,
        ExportFormat format,
        String language,
        Reach reach,
        String state,
        String reason,
        int rowsDone,
        long facts,
        String askedBy,
        Set<String> askedRoles,
        Instant askedAt,
        Instant endedAt,
        Instant expiresAt) {

    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";

    boolean is(String wanted) {
        return state.equals(wanted);
    }
}
