package org.nuandong.dispatch.care;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** 主要服务: the one service that counts for a case in a month (B6 block 6). */
@Entity
class PrimaryService {

    @EmbeddedId private Key key;
    private String kind;
    private Instant setAt;
    private String setBy;

    protected PrimaryService() {}

    PrimaryService(UUID caseId, String month, String kind, Instant at, String by) {
        this.key = new Key(caseId, month);
        set(kind, at, by);
    }

    final void set(String chosen, Instant at, String by) {
        kind = chosen;
        setAt = at;
        setBy = by;
    }

    String month() {
        return key.month;
    }

    String kind() {
        return kind;
    }

    /** One case, one month ("2016-08"). */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID caseId;
        private String month;

        protected Key() {}

        Key(UUID caseId, String month) {
            this.caseId = caseId;
            this.month = month;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && caseId.equals(key.caseId) && month.equals(key.month);
        }

        @Override
        public int hashCode() {
            return 31 * caseId.hashCode() + month.hashCode();
        }
    }
}
