package org.nuandong.dispatch.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The pieces of uploads; they go when the upload has ended. */
@ApplicationScoped
class PartTable {

    private final EntityManager database;

    PartTable(EntityManager database) {
        this.database = database;
    }

    void add(PartRow part) {
        database.createNativeQuery(
                        "insert into evidence_part (evidence_id, at_offset, size, name)"
                                + " values (:id, :at, :size, :name)")
                .setParameter("id", part.evidenceId())
                .setParameter("at", part.atOffset())
                .setParameter("size", part.size())
                .setParameter("name", part.name())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<PartRow> of(UUID evidenceId) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select at_offset, size, name from evidence_part"
                                        + " where evidence_id = :id order by at_offset")
                        .setParameter("id", evidenceId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new PartRow(
                                        evidenceId,
                                        ((Number) row[0]).longValue(),
                                        ((Number) row[1]).longValue(),
                                        (String) row[2]))
                .toList();
    }

    void remove(UUID evidenceId) {
        database.createNativeQuery("delete from evidence_part where evidence_id = :id")
                .setParameter("id", evidenceId)
                .executeUpdate();
    }

    /**
     * Uploads that have ended while their pieces still lie there: whoever ended them was killed.
     */
    @SuppressWarnings("unchecked")
    List<UUID> leftBehind(int most) {
        return database.createNativeQuery(
                        "select distinct p.evidence_id from evidence_part p join evidence e"
                                + " on e.id = p.evidence_id where e.state <> 'uploading'",
                        UUID.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Uploads that are whole but were never looked at: the last piece's server was killed. */
    @SuppressWarnings("unchecked")
    List<UUID> wholeButOpen(int most) {
        return database.createNativeQuery(
                        "select e.id from evidence e where e.state = 'uploading'"
                                + " and e.received = e.size",
                        UUID.class)
                .setMaxResults(most)
                .getResultList();
    }
}
