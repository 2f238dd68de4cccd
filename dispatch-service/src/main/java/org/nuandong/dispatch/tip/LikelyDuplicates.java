package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.ScopedQuery;

/**
 * 疑似重复: other tips near in place and time, compared in their words. It only suggests; until a
 * person decides, both clocks run. Place, time and words each give 0 to 1, a call from the same
 * number 1; the score is their mean.
 */
@ApplicationScoped
class LikelyDuplicates {

    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 20;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double NEAR_IN_TIME = 0.5;

    private final EntityManager database;
    private final TextSimilarity words;
    private final Presets presets;
    private final Caller caller;

    LikelyDuplicates(EntityManager database, TextSimilarity words, Presets presets, Caller caller) {
        this.database = database;
        this.words = words;
        this.presets = presets;
        this.caller = caller;
    }

    /** How near is near: metres, time, and the likeness of words that stands in for a distance. */
    private record Nearness(double metres, Duration time, double words) {}

    List<DuplicateView> of(Tip tip) {
        Nearness near = nearness(tip);
        List<Tip> others = around(tip, near);
        List<Double> addresses =
                words.of(tip.address(), others.stream().map(Tip::address).toList());
        List<Double> descriptions =
                words.of(tip.description(), others.stream().map(Tip::description).toList());
        List<DuplicateView> found = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            DuplicateView likely =
                    compare(tip, others.get(i), near, addresses.get(i), descriptions.get(i));
            if (likely != null) {
                found.add(likely);
            }
        }
        found.sort(Comparator.comparingDouble(DuplicateView::score).reversed());
        return found.subList(0, Math.min(MOST_SHOWN, found.size()));
    }

    private Nearness nearness(Tip tip) {
        return new Nearness(
                presets.integer("dispatch.duplicate.metres", tip.region(), tip.receivedAt()),
                presets.duration("dispatch.duplicate.within", tip.region(), tip.receivedAt()),
                presets.amount("dispatch.duplicate.words", tip.region(), tip.receivedAt())
                        .doubleValue());
    }

    private List<Tip> around(Tip tip, Nearness near) {
        ScopedQuery<Tip> query =
                new ScopedQuery<>(database, Tip.class, "tip", caller)
                        .and("t.state in ('ACCEPTED', 'LINKED')")
                        .and("t.incident_id <> :incident", "incident", tip.incidentId())
                        .and("t.received_at >= :from", "from", tip.receivedAt().minus(near.time))
                        .and("t.received_at <= :until", "until", tip.receivedAt().plus(near.time));
        GeoPoint point = tip.point();
        if (point != null) {
            double north = near.metres / METRES_PER_DEGREE;
            double east = north / Math.cos(Math.toRadians(point.latitude()));
            query.and(
                            "(t.latitude is null or t.latitude >= :south)",
                            "south",
                            point.latitude() - north)
                    .and(
                            "(t.latitude is null or t.latitude <= :north)",
                            "north",
                            point.latitude() + north)
                    .and(
                            "(t.longitude is null or t.longitude >= :west)",
                            "west",
                            point.longitude() - east)
                    .and(
                            "(t.longitude is null or t.longitude <= :east)",
                            "east",
                            point.longitude() + east);
        }
        return query.rows("t.received_at desc, t.id desc", MOST_COMPARED);
    }

    private static DuplicateView compare(
            Tip tip, Tip other, Nearness near, Double address, Double description) {
        Double metres =
                tip.point() == null || other.point() == null
                        ? null
                        : tip.point().metresTo(other.point());
        boolean alike = atLeast(address, near.words) || atLeast(description, near.words);
        boolean sameCaller =
                tip.reporterPhoneIndex() != null
                        && Arrays.equals(tip.reporterPhoneIndex(), other.reporterPhoneIndex());
        if (metres == null ? !alike && !sameCaller : metres > near.metres) {
            return null;
        }
        Duration apart = Duration.between(tip.receivedAt(), other.receivedAt()).abs();
        Double inTime = 1 - (double) apart.toMillis() / Math.max(1, near.time.toMillis());
        Double inPlace = metres == null ? address : Double.valueOf(1 - metres / near.metres);
        double score =
                Stream.of(inPlace, inTime, description, sameCaller ? Double.valueOf(1) : null)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
        List<String> reasons = new ArrayList<>();
        note(reasons, "near-place", metres != null);
        note(reasons, "like-address", atLeast(address, near.words));
        note(reasons, "like-description", atLeast(description, near.words));
        note(reasons, "same-caller", sameCaller);
        note(reasons, "near-time", inTime >= NEAR_IN_TIME);
        return DuplicateView.of(other, score, metres, apart, description, reasons);
    }

    private static void note(List<String> reasons, String code, boolean holds) {
        if (holds) {
            reasons.add(code);
        }
    }

    private static boolean atLeast(Double value, double least) {
        return value != null && value >= least;
    }
}
