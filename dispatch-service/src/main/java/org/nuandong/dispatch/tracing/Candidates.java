package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ListedText;

/** 疑似匹配: who may be whom, the likeliest first; computed when asked, decided by people only. */
@ApplicationScoped
class Candidates {

    private final EntityManager database;
    private final CoarseFilter coarse;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    Candidates(
            EntityManager database,
            CoarseFilter coarse,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.coarse = coarse;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    /** A candidate and the other side's place, which is all that a foreign station learns. */
    record Found(Candidate candidate, Profile of, Profile other) {}

    private record Scored(CoarseFilter.Row row, Comparison comparison) {}

    /** Finds, keeps and answers the best; who was rejected before does not come again. */
    List<Found> search(Profile asked, List<String> kinds) {
        Instant now = clock.instant();
        RegionCode region = asked.region();
        Comparison.Rules rules = rules(region, now);
        BigDecimal least = presets.amount("tracing.match-least-score", region, now);
        int most = presets.integer("tracing.match-most", region, now);
        List<Candidate> known = of(asked.id());
        List<Scored> best =
                coarse.notRuledOut(asked, kinds, rules).stream()
                        .map(row -> new Scored(row, compare(asked, row, rules)))
                        .filter(scored -> scored.comparison().score().compareTo(least) >= 0)
                        .filter(scored -> !rejected(known, asked.id(), scored.row().id()))
                        .sorted(
                                Comparator.comparing((Scored s) -> s.comparison().score())
                                        .reversed()
                                        .thenComparing(s -> s.row().id()))
                        .limit(most)
                        .toList();
        best.forEach(scored -> keep(asked, scored, known, now));
        database.flush();
        return shown(asked.id());
    }

    private static boolean rejected(List<Candidate> known, UUID one, UUID other) {
        return known.stream()
                .anyMatch(c -> c.isFor(one, other) && c.state() == Candidate.State.REJECTED);
    }

    private void keep(Profile asked, Scored scored, List<Candidate> known, Instant now) {
        UUID other = scored.row().id();
        Optional<Candidate> kept =
                known.stream().filter(c -> c.isFor(asked.id(), other)).findFirst();
        if (kept.isPresent()) {
            kept.get().compared(scored.comparison(), now);
            return;
        }
        boolean missing = Profile.OF_MISSING.equals(asked.kind());
        database.persist(
                new Candidate(
                        missing ? other : asked.id(),
                        missing ? asked.kind() : scored.row().kind(),
                        missing ? asked.id() : other,
                        scored.comparison(),
                        now));
    }

    private static Comparison compare(Profile asked, CoarseFilter.Row row, Comparison.Rules rules) {
        boolean missing = Profile.OF_MISSING.equals(asked.kind());
        boolean otherMissing = Profile.OF_MISSING.equals(row.kind());
        Instant seen = asked.seenAt();
        Instant other = row.looks().seenAt();
        Instant lost = missing ? seen : otherMissing ? other : null;
        Instant found = missing ? other : otherMissing ? seen : null;
        return Comparison.of(asked.looks(), row.looks(), lost, found, rules);
    }

    private Comparison.Rules rules(RegionCode region, Instant now) {
        Map<String, Integer> weights =
                ListedText.pairs(presets.text("tracing.match-weights", region, now))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> Integer.parseInt(entry.getValue())));
        return new Comparison.Rules(
                weights,
                presets.integer("tracing.match-age-tolerance", region, now),
                presets.integer("tracing.match-height-tolerance", region, now),
                presets.integer("tracing.match-time-tolerance", region, now));
    }

    /** The likeliest first, whichever side was asked. */
    List<Found> shown(UUID id) {
        return of(id).stream()
                .map(this::found)
                .sorted(Comparator.comparing((Found f) -> f.candidate().score()).reversed())
                .toList();
    }

    Found found(Candidate candidate) {
        return new Found(
                candidate,
                database.find(Profile.class, candidate.caseId()),
                database.find(Profile.class, candidate.otherId()));
    }

    /** Locked, and visible from the guest's or the other side. */
    Found lockVisible(UUID id) {
        Candidate candidate = database.find(Candidate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (candidate == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Found found = found(candidate);
        if (!sees(found.of()) && !sees(found.other())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return found;
    }

    boolean sees(Profile profile) {
        return caller.sees(profile.region(), profile.unitId());
    }

    /** Locked: one search after the other writes candidates of one person. */
    Profile visible(UUID id, String kind) {
        Profile profile = database.find(Profile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (profile == null || !kind.equals(profile.kind()) || !sees(profile)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return profile;
    }

    List<Candidate> accepted(UUID caseId) {
        return of(caseId).stream()
                .filter(candidate -> candidate.state() == Candidate.State.ACCEPTED)
                .toList();
    }

    private List<Candidate> of(UUID id) {
        return database.createQuery(
                        "from Candidate c where c.caseId = :id or c.otherId = :id", Candidate.class)
                .setParameter("id", id)
                .getResultList();
    }
}
