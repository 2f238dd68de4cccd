package org.nuandong.reporting.attachment;

import org.nuandong.commons.problem.Refusal;

/** Why an attachment is refused. */
enum AttachmentProblem implements Refusal {
    ATTACHMENT_HASH_WRONG(400),
    ATTACHMENT_TOO_LARGE(413),
    ATTACHMENT_KIND_UNKNOWN(415),
    ATTACHMENT_DAMAGED(422),
    ATTACHMENT_WITH_MACROS(422),
    ATTACHMENTS_TOO_MANY(409),
    ATTACHMENT_REMOVED(410);

    private final int status;

    AttachmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
