package org.nuandong.deploy.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.nuandong.deploy.population.MadeUpRecord.Fault;

/**
 * 合成人口: households with their people, and of one person in twenty a second record with one or two
 * of the faults that registers have. The same seed gives the same people.
 */
public final class Population {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int DOUBLED = 5;

    private final Random chance;
    private final Names names;
    private final Numbers numbers;
    private final Addresses addresses;
    private final List<String> townships;
    private final List<MadeUpRecord> records = new ArrayList<>();
    private String home;
    private int people;
    private int households;

    private Population(long seed, List<String> townships) {
        chance = new Random(seed);
        names = new Names(chance);
        numbers = new Numbers(chance);
        addresses = new Addresses(chance);
        this.townships = townships;
    }

    /** About so many people, spread over these townships (9 digits); second records come on top. */
    public static List<MadeUpRecord> of(long seed, int people, List<String> townships) {
        Population made = new Population(seed, townships);
        while (made.people < people) {
            made.family();
        }
        for (MadeUpRecord first : List.copyOf(made.records)) {
            if (made.chance.nextInt(100) < DOUBLED) {
                made.records.add(made.again(first));
            }
        }
        return made.records;
    }

    private void family() {
        String township = townships.get(chance.nextInt(townships.size()));
        String telephone = chance.nextInt(10) < 8 ? numbers.telephone() : null;
        int household = households++;
        int age = 25 + chance.nextInt(65);
        String surname = names.surname();
        String sex = chance.nextBoolean() ? "male" : "female";
        home = addresses.home();
        add(household, surname + names.given(), sex, born(age), telephone, township);
        if (chance.nextInt(10) < 6) {
            String other = sex.equals("male") ? "female" : "male";
            String own = chance.nextBoolean() ? telephone : null;
            add(
                    household,
                    names.surname() + names.given(),
                    other,
                    born(Math.max(20, age + chance.nextInt(9) - 4)),
                    own,
                    township);
        }
        int children = age < 60 ? chance.nextInt(3) : 0;
        for (int i = 0; i < children; i++) {
            child(household, surname, age, township);
        }
    }

    /** One birth in thirty is of twins. */
    private void child(int household, String surname, int parent, String township) {
        LocalDate born = born(Math.max(0, parent - 22 - chance.nextInt(8)));
        String given = names.given();
        String sex = chance.nextBoolean() ? "male" : "female";
        add(household, surname + given, sex, born, null, township);
        if (chance.nextInt(30) == 0) {
            add(household, surname + names.twinOf(given), sex, born, null, township);
        }
    }

    private void add(
            int household, String name, String sex, LocalDate born, String tel, String township) {
        String number = chance.nextInt(10) < 9 ? numbers.identity(born, sex) : null;
        records.add(
                new MadeUpRecord(
                        people++, household, name, sex, born, false, number, tel, township, home,
                        Set.of()));
    }

    private LocalDate born(int age) {
        return TODAY.minusYears(age).minusDays(chance.nextInt(365));
    }

    private MadeUpRecord again(MadeUpRecord first) {
        EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
        String name = name(first.name(), faults);
        boolean slip = first.identityNumber() != null && chance.nextInt(10) < 2;
        String number = slip ? numbers.slip(first.identityNumber()) : null;
        faults.add(slip ? Fault.NUMBER_SLIP : Fault.NUMBER_MISSING);
        // A number brings its birth; who comes without one says a day, and says it wrongly.
        boolean unsure = !slip && faults.size() < 2 && chance.nextInt(10) < 4;
        LocalDate born = unsure ? birth(first.bornOn(), faults) : first.bornOn();
        boolean yearOnly = faults.contains(Fault.BIRTH_YEAR_ONLY);
        String telephone = first.telephone();
        if (telephone != null && chance.nextInt(10) < 3) {
            telephone = numbers.telephone();
            faults.add(Fault.TELEPHONE_CHANGED);
        }
        boolean moves = faults.size() < 3 && !yearOnly && chance.nextInt(10) < 3;
        String region = moves ? move(first.region(), faults) : first.region();
        int household = first.household();
        String address = first.address();
        if (moves || chance.nextInt(10) < 3) {
            household = households++;
            faults.add(Fault.SPLIT_OFF);
            address = moves ? addresses.home() : addresses.otherwise(address);
        }
        if (!moves && !address.equals(first.address())) {
            faults.add(Fault.ADDRESS_VARIANT);
        }
        return new MadeUpRecord(
                first.person(),
                household,
                name,
                first.sex(),
                born,
                yearOnly,
                number,
                telephone,
                region,
                address,
                faults);
    }

    private String name(String name, Set<Fault> faults) {
        int drawn = chance.nextInt(10);
        String written = name;
        if (drawn < 4) {
            written = names.heard(name);
        } else if (drawn < 6) {
            written = Names.traditional(name);
        }
        if (!written.equals(name)) {
            faults.add(drawn < 4 ? Fault.HOMOPHONE : Fault.VARIANT);
        }
        return written;
    }

    private LocalDate birth(LocalDate born, Set<Fault> faults) {
        int drawn = chance.nextInt(10);
        if (drawn < 2
                && born.getDayOfMonth() <= 12
                && born.getDayOfMonth() != born.getMonthValue()) {
            faults.add(Fault.BIRTH_SWAPPED);
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        if (drawn == 9) {
            faults.add(Fault.BIRTH_YEAR_ONLY);
            return LocalDate.of(born.getYear(), 1, 1);
        }
        faults.add(Fault.BIRTH_SLIP);
        int day = born.getDayOfMonth();
        return day > 10 ? born.minusDays(10) : born.minusYears(10);
    }

    private String move(String from, Set<Fault> faults) {
        String to = townships.get(chance.nextInt(townships.size()));
        boolean near = to.substring(0, 6).equals(from.substring(0, 6));
        faults.add(near ? Fault.MOVED_NEAR : Fault.MOVED_FAR);
        return to;
    }
}
