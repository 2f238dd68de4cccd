package org.nuandong.beneficiary.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.name.NameKeys;
import org.nuandong.beneficiary.platform.Below;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 检索 (R002): people by what a clerk heard of the name, and by what narrows it; one statement. */
@ApplicationScoped
class PersonSearch {

    private static final int LONGEST_PART = 3;

    private final EntityManager database;
    private final Caller caller;

    PersonSearch(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Each may be null; {@code alike}: names that only sound the same as well. */
    record Wanted(String name, boolean alike, RegionCode region, String category, Home household) {

        boolean isEmpty() {
            return name == null && region == null && category == null && household.isEmpty();
        }

        /** What a page's cursor is bound to; it is encrypted. */
        String question() {
            return String.join(
                    "|",
                    String.valueOf(name),
                    String.valueOf(alike),
                    String.valueOf(region),
                    String.valueOf(category),
                    String.valueOf(household));
        }

        /** A record's own text would put the name into logs. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** What the household is narrowed by; each may be null. */
    record Home(String cause, String need, String state) {

        boolean isEmpty() {
            return cause == null && need == null && state == null;
        }
    }

    /** In which order; both go on after the last row of a page by an index. */
    enum Order {
        NEWEST("newest", "p.id desc", "p.id < :lastId"),
        NAME(
                "name",
                "p.name_pinyin collate \"C\", p.id",
                "(p.name_pinyin collate \"C\", p.id) > (:lastName, :lastId)");

        private final String key;
        private final String by;
        private final String after;

        Order(String key, String by, String after) {
            this.key = key;
            this.by = by;
            this.after = after;
        }

        static Order of(String key) {
            for (Order order : values()) {
                if (order.key.equals(key)) {
                    return order;
                }
            }
            throw PersonProblem.SEARCH_SORT_UNKNOWN.at("sort");
        }
    }

    /** {@code after}: pinyin and id of the last row of the page before. */
    @SuppressWarnings("unchecked")
    List<Person> find(Wanted wanted, Order order, List<String> after, int rows) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>();
        where.add("p.region_code like any(cast(:scope as text[])) and p.state <> 'withdrawn'");
        values.put("scope", caller.likePatterns());
        if (wanted.region() != null) {
            where.add(Below.of("p", wanted.region(), values));
        }
        if (wanted.name() != null) {
            where.add(named(NameKeys.of(wanted.name()), wanted.alike(), values));
        }
        if (wanted.category() != null) {
            where.add(
                    "p.id in (select e.holder_id from category_enrollment e"
                            + " where e.category_code = :category and e.valid_to is null)");
            values.put("category", wanted.category());
        }
        if (!wanted.household().isEmpty()) {
            where.add(living(wanted.household(), values));
        }
        if (after != null) {
            where.add(order.after);
            values.put("lastId", UUID.fromString(after.get(1)));
            if (order == Order.NAME) {
                values.put("lastName", after.get(0));
            }
        }
        var query =
                database.createNativeQuery(
                        "select p.* from person p where "
                                + String.join(" and ", where)
                                + " order by "
                                + order.by,
                        Person.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    /** Who has left an ended household is still found by it. */
    private static String living(Home wanted, Map<String, Object> values) {
        StringBuilder homes =
                new StringBuilder(
                        "p.id in (select m.person_id from household h join household_member m"
                                + " on m.household_id = h.id"
                                + " where (m.left_at is null or h.state <> 'open')");
        if (wanted.cause() != null) {
            homes.append(" and h.causes @> array[cast(:cause as text)]");
            values.put("cause", wanted.cause());
        }
        if (wanted.need() != null) {
            homes.append(" and h.needs @> array[cast(:need as text)]");
            values.put("need", wanted.need());
        }
        if (wanted.state() != null) {
            homes.append(" and h.state = :home");
            values.put("home", wanted.state());
        }
        return homes.append(")").toString();
    }

    private static String named(NameKeys keys, boolean alike, Map<String, Object> values) {
        String found = keys.isSpelled() ? spelled(keys, values) : written(keys, values);
        if (!alike) {
            return found;
        }
        values.put("sound", keys.sound());
        return "(" + found + " or p.name_sound = :sound)";
    }

    /** As pinyin from the beginning or within, as initials, or as a word of the name itself. */
    private static String spelled(NameKeys keys, Map<String, Object> values) {
        String typed = keys.pinyin();
        if (typed.length() < 2) {
            throw PersonProblem.SEARCH_TOO_WIDE.at("name");
        }
        values.put("begins", typed + "%");
        values.put("initials", keys.folded() + "%");
        String found = "p.name_pinyin collate \"C\" like :begins or p.name_initials like :initials";
        if (typed.length() >= LONGEST_PART) {
            values.put("within", "%" + typed + "%");
            found += " or p.name_pinyin like :within";
        }
        return "(" + found + ")";
    }

    /** Characters in a row; all ways to write them are one. */
    private static String written(NameKeys keys, Map<String, Object> values) {
        List<String> parts =
                keys.parts().stream()
                        .filter(part -> part.codePointCount(0, part.length()) >= longest(keys))
                        .toList();
        values.put("parts", parts.toArray(String[]::new));
        String found = "p.name_parts @> cast(:parts as text[])";
        if (longest(keys) < keys.folded().codePointCount(0, keys.folded().length())) {
            values.put("folded", "%" + keys.folded() + "%");
            found += " and p.name_folded like :folded";
        }
        return "(" + found + ")";
    }

    private static long longest(NameKeys keys) {
        int signs = keys.folded().codePointCount(0, keys.folded().length());
        return Math.min(signs, LONGEST_PART);
    }
}
