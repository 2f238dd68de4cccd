package org.nuandong.dispatch.evidence;

import org.nuandong.commons.problem.Refusal;

/** Why evidence is not taken in, shown or bound. 412, 415 and 460 are those of tus 1.0. */
enum EvidenceProblem implements Refusal {
    UPLOAD_LENGTH_INVALID(400),
    UPLOAD_METADATA_INVALID(400),
    UPLOAD_OFFSET_INVALID(400),
    UPLOAD_CHECKSUM_INVALID(400),
    MEDIA_TYPE_NOT_ALLOWED(400),
    UPLOAD_PROTOCOL_UNKNOWN(412),
    EVIDENCE_TOO_LARGE(413),
    UPLOAD_OFFSET_CONFLICT(409),
    UPLOAD_ENDED(409),
    EVIDENCE_UNFINISHED(409),
    EVIDENCE_GONE(410),
    ALREADY_ON_HOLD(409),
    NOT_ON_HOLD(409),
    RANGE_BEYOND_END(416),
    CONTENT_HASH_WRONG(422),
    CONTENT_TYPE_WRONG(422),
    UPLOAD_CHECKSUM_WRONG(460);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
