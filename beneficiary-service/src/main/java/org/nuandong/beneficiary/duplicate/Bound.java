package org.nuandong.beneficiary.duplicate;

import java.util.Arrays;

/**
 * The most that two people of the pass's tables can still count, as SQL of two rows x and y: never
 * below the comparison field by field, so that a pair it puts aside is none. Most of a common name
 * are put aside so, in the database, before anything of them is read.
 */
final class Bound {

    private final Weights weights;

    private Bound(Weights weights) {
        this.weights = weights;
    }

    static String sql(Weights weights) {
        Bound bound = new Bound(weights);
        return String.join(
                "\n + ",
                bound.name(),
                bound.rarity(),
                bound.birth(),
                bound.sex(),
                bound.number(),
                bound.telephone(),
                bound.place(),
                bound.address(),
                bound.household());
    }

    private String name() {
        return "case when x.sound = y.sound then "
                + most("name", "same", "variant", "sound", "unknown")
                + " else "
                + most("name", "sound", "shape", "part", "near", "differ", "unknown")
                + " end";
    }

    private String rarity() {
        return String.valueOf(most("rarity", "unknown", "common", "usual", "rare"));
    }

    /**
     * A birth that may be a slip, swapped or of the old calendar is taken for the best of these.
     */
    private String birth() {
        return """
               case when x.estimated or y.estimated then %d
                   when x.born = y.born then %d
                   when x.year = y.year and (x.month = y.month
                           or mod(x.day, 10) = mod(y.day, 10)
                           or x.month = y.day and x.day = y.month
                           or x.month = 1 and x.day = 1 or y.month = 1 and y.day = 1)
                       or x.day = y.day and (x.month = y.month or abs(x.year - y.year) = 1)
                       or abs(x.born - y.born) between 10 and 60 then %d
                   else %d end"""
                .formatted(
                        most("birth", "age", "differ"),
                        most("birth", "same"),
                        most("birth", "lunar", "swapped", "slip", "year"),
                        most("birth", "differ"));
    }

    private String sex() {
        return "case when x.sex = 'unknown' or y.sex = 'unknown' then %d when x.sex = y.sex then %d else %d end"
                .formatted(most("sex", "unknown"), most("sex", "same"), most("sex", "differ"));
    }

    private String number() {
        return """
               case when x.whole is null or y.whole is null then %d
                   when x.whole = y.whole then %d
                   when x.without_birth = y.without_birth or x.without_home = y.without_home then %d
                   else %d end"""
                .formatted(
                        most("number", "unknown"),
                        most("number", "same"),
                        most("number", "near"),
                        most("number", "differ"));
    }

    private String telephone() {
        return """
               case when x.telephone is null or y.telephone is null then %d
                   when x.telephone = y.telephone then %d else %d end"""
                .formatted(
                        most("telephone", "unknown"),
                        most("telephone", "same"),
                        most("telephone", "differ"));
    }

    private String place() {
        return """
               case when x.region = y.region then %d when x.home = y.home then %d
                   when left(x.home, 6) = left(y.home, 6) then %d else %d end"""
                .formatted(
                        most("place", "village", "township"),
                        most("place", "township"),
                        most("place", "county"),
                        most("place", "differ"));
    }

    private String address() {
        return """
               case when x.street is null or y.street is null or x.household = y.household
                       or x.home <> y.home then %d
                   when x.address = y.address then %d when x.house = y.house then %d
                   when x.street = y.street then %d else %d end"""
                .formatted(
                        most("address", "unknown"),
                        most("address", "same"),
                        most("address", "house"),
                        most("address", "street"),
                        most("address", "differ"));
    }

    private String household() {
        return "case when x.household = y.household then %d else %d end"
                .formatted(
                        most("household", "same", "together"), most("household", "kin", "unknown"));
    }

    private int most(String field, String... verdicts) {
        return Arrays.stream(verdicts).mapToInt(one -> weights.of(field, one)).max().orElseThrow();
    }
}
