package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who follows whom, made anew from the decisions that stand: whatever is taken back, the rest of a
 * group still hangs together as it was decided.
 */
@ApplicationScoped
class Links {

    private final EntityManager database;
    private final DuplicateRepository pairs;
    private final Waiting waiting;

    Links(EntityManager database, DuplicateRepository pairs, Waiting waiting) {
        this.database = database;
        this.pairs = pairs;
        this.waiting = waiting;
    }

    /** A link as it should be. */
    record Wanted(UUID follower, UUID leading, UUID pair) {}

    /** A decision that stands: the same person, and who leads. */
    record Same(UUID pair, UUID leading, UUID following) {

        static Same of(DuplicatePair pair) {
            return new Same(pair.id(), pair.leadingId(), pair.followingId());
        }
    }

    /** One decision after the other: two that meet in one group make one group. */
    void alone() {
        database.createNativeQuery("select count(pg_advisory_xact_lock(hashtext('person links')))")
                .getSingleResult();
    }

    /** After a decision on this pair, or its end. */
    void rebuild(DuplicatePair changed, Instant at) {
        database.flush();
        List<UUID> both = List.of(changed.firstId(), changed.secondId());
        List<DuplicatePair> same = pairs.sameAround(both);
        Set<UUID> people = new LinkedHashSet<>(both);
        same.forEach(pair -> people.addAll(List.of(pair.firstId(), pair.secondId())));
        List<Wanted> wanted = new ArrayList<>(wanted(same.stream().map(Same::of).toList()));
        for (PersonLink link : open(people)) {
            if (!wanted.removeIf(link::is)) {
                link.end(at);
            }
        }
        database.flush();
        wanted.forEach(
                one ->
                        database.persist(
                                new PersonLink(one.follower(), one.leading(), one.pair(), at)));
        database.flush();
        // What else was open between them is decided with it, or is open again.
        waiting.add(people);
    }

    /** In the order of the decisions; the leading record of a group leads all of it. */
    static List<Wanted> wanted(List<Same> same) {
        Map<UUID, UUID> leaders = new HashMap<>();
        Map<UUID, UUID> because = new HashMap<>();
        for (Same pair : same) {
            UUID leading = root(leaders, pair.leading());
            UUID other = root(leaders, pair.following());
            if (!leading.equals(other)) {
                leaders.put(other, leading);
                because.put(other, pair.pair());
            }
        }
        return leaders.keySet().stream()
                .map(one -> new Wanted(one, root(leaders, one), because.get(one)))
                .toList();
    }

    private static UUID root(Map<UUID, UUID> leaders, UUID of) {
        UUID at = of;
        while (leaders.containsKey(at)) {
            at = leaders.get(at);
        }
        return at;
    }

    /** Links that stand and have one of these people at either end. */
    List<PersonLink> open(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : database.createQuery(
                                "from PersonLink l where l.endedAt is null"
                                        + " and (l.followerId in :people or l.leadingId in :people)",
                                PersonLink.class)
                        .setParameter("people", people)
                        .getResultList();
    }
}
