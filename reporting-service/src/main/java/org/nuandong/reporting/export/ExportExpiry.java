package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.files.sealed.SealedFiles;

/** 到期删除: the file goes; that it was made, and by whom, stays. */
@ApplicationScoped
class ExportExpiry implements DeadlineHandler {

    static final String STEP = "export-file-kept";

    private final ExportRepository runs;
    private final SealedFiles files;

    ExportExpiry(ExportRepository runs, SealedFiles files) {
        this.runs = runs;
        this.files = files;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        files.remove(deadline.aggregateId());
        runs.end(deadline.aggregateId(), "expired", null, now);
    }
}
