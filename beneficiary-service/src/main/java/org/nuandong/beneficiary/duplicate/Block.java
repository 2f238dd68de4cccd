package org.nuandong.beneficiary.duplicate;

import java.util.List;

/**
 * 比对分组: people who are alike in one thing and are compared for it. One too common to say anything
 * is left out: its people meet in other blocks, by something rarer.
 */
record Block(String name, List<String> same, String known) {

    private static final String NAMED = "%s.sound <> ''";
    private static final String BORN = "not %s.estimated";

    /** A birth of another day is met by its year, by its day, or by its month. */
    static final List<Block> ALL =
            List.of(
                    new Block("sound-year", List.of("sound", "year"), NAMED),
                    new Block("sound-day", List.of("sound", "month", "day"), NAMED),
                    new Block("sound-township", List.of("sound", "home"), NAMED),
                    new Block("birth-initials", List.of("born", "initials"), BORN),
                    new Block("birth-township", List.of("born", "home"), BORN),
                    new Block("telephone", List.of("telephone"), "%s.telephone is not null"),
                    new Block("number", List.of("whole"), "%s.whole is not null"),
                    // A place and a number within its day are shared by many; not by names alike.
                    new Block(
                            "number-place",
                            List.of("without_birth", "initials"),
                            "%s.whole is not null"),
                    new Block("number-birth", List.of("without_home"), "%s.whole is not null"));

    /** The blocks that more people share than {@code most}, with their number. */
    String common(int most) {
        String columns = String.join(", ", same);
        return "create temporary table "
                + common()
                + " as select "
                + columns
                + ", count(*) as people from twin t where "
                + known.formatted("t")
                + " group by "
                + columns
                + " having count(*) > "
                + most;
    }

    /** Pairs of it with somebody fresh that can still count enough. */
    String pairs(String enough) {
        return "insert into twin_pair select least(x.n, y.n), greatest(x.n, y.n)"
                + " from twin x join twin y on "
                + equal("y", "x")
                + " and (x.n < y.n or x.n > y.n and not y.fresh) where x.fresh and "
                + known.formatted("x")
                + " and "
                + known.formatted("y")
                + " and not exists (select from "
                + common()
                + " c where "
                + equal("c", "x")
                + ") and "
                + enough;
    }

    String forget() {
        return "drop table if exists " + common();
    }

    /** The table of those that are too common. */
    String common() {
        return "twin_common_" + name.replace('-', '_');
    }

    private String equal(String one, String other) {
        return String.join(
                " and ",
                same.stream().map(by -> one + "." + by + " = " + other + "." + by).toList());
    }
}
