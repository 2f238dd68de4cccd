package org.nuandong.reporting.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.reporting.platform.Database;
import org.nuandong.reporting.platform.Row;

/** Attachments of reports, and which of them went up with which revision. */
@ApplicationScoped
class AttachmentRepository {

    private static final String PRESENT =
            "select * from report_attachment where report_id = ? and removed_at is null";

    private final Database database;

    AttachmentRepository(Database database) {
        this.database = database;
    }

    void add(Attachment one) {
        database.change(
                """
                insert into report_attachment (id, report_id, kind, caption, media_type, size,
                    sha256, sent_sha256, added_at, added_by)
                values (?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?)
                """,
                one.id(),
                one.reportId(),
                one.kind(),
                one.caption(),
                one.mediaType(),
                one.size(),
                one.sha256(),
                one.sentSha256(),
                one.addedAt(),
                one.addedBy());
    }

    Optional<Attachment> find(UUID reportId, UUID id) {
        return database.one(
                "select * from report_attachment where report_id = ? and id = ?",
                AttachmentRepository::read,
                reportId,
                id);
    }

    Optional<Attachment> sent(UUID reportId, String sentSha256) {
        return database.one(
                PRESENT + " and sent_sha256 = ?", AttachmentRepository::read, reportId, sentSha256);
    }

    /** In the order in which they came. */
    List<Attachment> present(UUID reportId) {
        return database.list(PRESENT + " order by id", AttachmentRepository::read, reportId);
    }

    List<Attachment> frozen(UUID reportId, int revision) {
        return database.list(
                """
                select a.* from report_attachment a
                join report_attachment_frozen f on f.attachment_id = a.id
                where f.report_id = ? and f.revision = ? order by a.id
                """,
                AttachmentRepository::read,
                reportId,
                revision);
    }

    boolean wentUp(UUID id) {
        return database.one(
                        "select 1 as one from report_attachment_frozen where attachment_id = ?"
                                + " limit 1",
                        row -> true,
                        id)
                .orElse(false);
    }

    void freeze(UUID reportId, int revision) {
        database.change(
                """
                insert into report_attachment_frozen (report_id, revision, attachment_id)
                select report_id, ?, id from report_attachment
                where report_id = ? and removed_at is null
                on conflict do nothing
                """,
                revision,
                reportId);
    }

    void remove(UUID id, Instant at, String by) {
        database.change(
                "update report_attachment set removed_at = ?, removed_by = ? where id = ?",
                at,
                by,
                id);
    }

    private static Attachment read(Row row) {
        return new Attachment(
                row.uuid("id"),
                row.uuid("report_id"),
                row.text("kind"),
                row.text("caption"),
                row.text("media_type"),
                row.whole("size"),
                row.text("sha256"),
                row.text("sent_sha256"),
                row.instant("added_at"),
                row.text("added_by"),
                row.instant("removed_at") != null);
    }
}
