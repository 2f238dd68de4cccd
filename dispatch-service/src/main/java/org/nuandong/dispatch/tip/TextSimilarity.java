package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How alike texts are by their trigrams (pg_trgm), 0 to 1; nothing where the server lacks it. */
@ApplicationScoped
class TextSimilarity {

    private static final String INSTALLED =
            "select count(*) from pg_extension where extname = 'pg_trgm'";
    private static final String COMPARE =
            "select cast(similarity(:text, other) as float8)"
                    + " from unnest(cast(:others as text[])) with ordinality as o (other, place)"
                    + " order by place";

    private final EntityManager database;

    TextSimilarity(EntityManager database) {
        this.database = database;
    }

    /** One value for each of {@code others}; null where either text is missing. */
    List<Double> of(String text, List<String> others) {
        if (text == null || text.isBlank() || others.isEmpty() || !isInstalled()) {
            return new ArrayList<>(Collections.nCopies(others.size(), null));
        }
        List<?> values =
                database.createNativeQuery(COMPARE)
                        .setParameter("text", text)
                        .setParameter("others", others.toArray(String[]::new))
                        .getResultList();
        return values.stream().map(Double.class::cast).toList();
    }

    boolean isInstalled() {
        Number count = (Number) database.createNativeQuery(INSTALLED).getSingleResult();
        return count.intValue() > 0;
    }
}
