package org.nuandong.dispatch.scene;

import java.util.UUID;
import org.nuandong.dispatch.Sql;

/** Whole pieces of evidence, as their rows: uploads have tests of their own. */
public final class EvidenceRows {

    private EvidenceRows() {}

    /** Both records that a refusal needs. */
    public static void ofRefusal(UUID subjectId, UUID incidentId) {
        about(subjectId, "written-record", incidentId);
        about(subjectId, "video", incidentId);
    }

    static void about(UUID subjectId, String kind, UUID incidentId) {
        UUID evidence = UUID.randomUUID();
        Sql.update(
                """
                insert into evidence (id, kind, media_type, size, sha256, taken_at, about_type,
                    about_id, incident_id, region_code, minor, test, created_by, created_role,
                    created_at, received, state, upload_until, content_name, content_key,
                    retain_until, version)
                values (?, ?, 'video/mp4', 3, ?, now(), 'found-person', ?, ?,
                    '420200', false, false, 'staff-1', 'team-member', now(), 3, 'complete', now(),
                    'aa/bb', '\\x00', now() + interval '3 months', 0)
                """,
                evidence,
                kind,
                UUID.randomUUID().toString(),
                subjectId,
                incidentId);
        Sql.update(
                "insert into evidence_binding (evidence_id, about_type, about_id, bound_at)"
                        + " values (?, 'found-person', ?, now())",
                evidence,
                subjectId);
    }
}
