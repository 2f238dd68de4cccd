package org.nuandong.beneficiary.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.PersonView;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 责任空档与包户名单: what nobody answers for, and whose households are whose. */
@ApplicationScoped
class ResponsibilityLists {

    /** Held: by somebody today. Each part is grouped by itself; a township stands once. */
    private static final String GAPS =
            """
            with held as (select post_id from responsibility_tenure where until_on is null),
            post as (select p.*, h.post_id is not null as held from responsibility_post p
                left join held h on h.post_id = p.id
                where p.state = 'open' and p.region_code like any(cast(:scope as text[]))
                    and p.region_code like :below),
            village as (select left(r.code, 9) as township, count(*) as villages,
                count(*) filter (where p.id is null) as bare
                from region r left join post p on p.region_code = r.code and p.tier = 'township'
                where r.level = 5 and (r.valid_from is null or r.valid_from <= :today)
                    and (r.valid_to is null or r.valid_to >= :today)
                    and r.code like any(cast(:scope as text[])) and r.code like :below
                group by 1),
            posts as (select left(region_code, 9) as township, count(*) as posts,
                count(*) filter (where not held) as vacant,
                bool_or(tier = 'leader' and held) as led from post group by 1),
            home as (select left(h.region_code, 9) as township, count(*) as households,
                count(*) filter (where p.id is null or not p.held) as bare
                from household h
                left join responsibility_charge c on c.household_id = h.id and c.until is null
                left join post p on p.id = c.post_id
                where h.state = 'open' and h.region_code like any(cast(:scope as text[]))
                    and h.region_code like :below
                group by 1)
            select township, coalesce(led, false), coalesce(villages, 0), coalesce(village.bare, 0),
                coalesce(posts, 0), coalesce(vacant, 0), coalesce(households, 0),
                coalesce(home.bare, 0)
            from village full join posts using (township) full join home using (township)
            order by township
            """;

    private static final String MINE =
            """
            select c.household_id, c.post_id, h.region_code
            from responsibility_charge c join household h on h.id = c.household_id
            where c.until is null and h.region_code like any(cast(:scope as text[]))
                and c.post_id in (select t.post_id from responsibility_tenure t
                    where t.until_on is null and t.officer = :officer)
                and c.household_id > :after
            order by c.household_id limit :rows
            """;

    private final EntityManager database;
    private final HouseholdFiles households;
    private final PersonRegister people;
    private final Caller caller;
    private final OfficeClock clock;

    ResponsibilityLists(
            EntityManager database,
            HouseholdFiles households,
            PersonRegister people,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.households = households;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<ResponsibilityView.Gap> gaps(String region) {
        List<Object[]> rows =
                database.createNativeQuery(GAPS)
                        .setParameter("scope", caller.likePatterns())
                        .setParameter(
                                "below",
                                region == null ? "%" : new RegionCode(region).prefix() + "%")
                        .setParameter("today", clock.today())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ResponsibilityView.Gap(
                                        (String) row[0],
                                        !(Boolean) row[1],
                                        number(row[2]),
                                        number(row[3]),
                                        number(row[4]),
                                        number(row[5]),
                                        number(row[6]),
                                        number(row[7])))
                .toList();
    }

    /** Of the posts that the caller holds. */
    @SuppressWarnings("unchecked")
    List<ResponsibilityView.InCharge> mine(UUID after, int rows) {
        List<Object[]> found =
                database.createNativeQuery(MINE)
                        .setParameter("scope", caller.likePatterns())
                        .setParameter("officer", caller.subject())
                        .setParameter("after", after == null ? new UUID(0, 0) : after)
                        .setParameter("rows", rows)
                        .getResultList();
        Map<UUID, HouseholdFiles.Home> homes =
                households.homes(found.stream().map(row -> (UUID) row[0]).toList());
        Map<UUID, PersonView> names =
                people.seen(
                        homes.values().stream()
                                .map(HouseholdFiles.Home::headId)
                                .filter(Objects::nonNull)
                                .toList(),
                        "list");
        return found.stream()
                .map(
                        row -> {
                            UUID head = homes.get((UUID) row[0]).headId();
                            PersonView name = head == null ? null : names.get(head);
                            return new ResponsibilityView.InCharge(
                                    (UUID) row[0],
                                    (String) row[2],
                                    (UUID) row[1],
                                    name == null ? null : name.name());
                        })
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
