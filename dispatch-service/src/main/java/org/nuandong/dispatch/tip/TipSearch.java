package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** The duty room's lists of tips: filtered, searched by words, newest first. */
@ApplicationScoped
class TipSearch {

    /** The very expression of the index on words. */
    private static final String WORDS =
            "(coalesce(t.address, '') || ' ' || coalesce(t.description, ''))";

    /** The operator is looked up in that index; its likeness is a setting of the transaction. */
    private static final String LIKENESS =
            "select set_config('pg_trgm.word_similarity_threshold', :likeness, true)";

    private final EntityManager database;
    private final TextSimilarity similarity;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    TipSearch(
            EntityManager database,
            TextSimilarity similarity,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.similarity = similarity;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    record Filter(
            UUID incidentId,
            TipState state,
            String source,
            RegionCode region,
            Instant from,
            Instant until,
            Boolean answered,
            String text) {}

    List<Tip> page(Filter filter, List<String> after, int limit) {
        ScopedQuery<Tip> query =
                new ScopedQuery<>(database, Tip.class, "tip", caller)
                        .and("t.incident_id = :incident", "incident", filter.incidentId())
                        .and("t.source = :source", "source", filter.source())
                        .and("t.received_at >= :from", "from", filter.from())
                        .and("t.received_at < :until", "until", filter.until());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (filter.answered() != null) {
            query.and(
                    filter.answered()
                            ? "t.answered_at is not null"
                            : "t.answered_at is null and t.answer_due_at is not null");
        }
        words(query, filter.text());
        if (after != null) {
            query.and("t.received_at <= :last", "last", Instant.parse(after.get(0)))
                    .and(
                            "(t.received_at, t.id) < (:last, :lastId)",
                            "lastId",
                            UUID.fromString(after.get(1)));
        }
        return query.rows("t.received_at desc, t.id desc", limit);
    }

    /** What holds the words, and where the server has trigrams what is like them. */
    private void words(ScopedQuery<Tip> query, String text) {
        if (text == null) {
            return;
        }
        String holds = WORDS + " ilike :like escape '!'";
        String like = "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
        if (!similarity.isInstalled()) {
            query.and(holds, "like", like);
            return;
        }
        database.createNativeQuery(LIKENESS)
                .setParameter(
                        "likeness",
                        presets.text(
                                "dispatch.search.likeness", RegionCode.NATION, clock.instant()))
                .getSingleResult();
        query.and("(" + holds + " or :words <% " + WORDS + ")", "like", like)
                .bind("words", text.strip());
    }
}
