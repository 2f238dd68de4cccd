package org.nuandong.beneficiary.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.files.sealed.SealedFiles;

/** 到期删除: the file goes; that it was made, by whom and for what, stays. */
@ApplicationScoped
class ExportRetention implements DeadlineHandler {

    static final String STEP = "export-file-kept";

    private final ExportRepository exports;
    private final SealedFiles files;

    ExportRetention(ExportRepository exports, SealedFiles files) {
        this.exports = exports;
        this.files = files;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        ExportRun run = exports.lock(deadline.aggregateId());
        if (run != null) {
            files.remove(run.id());
            run.expire();
        }
    }
}
