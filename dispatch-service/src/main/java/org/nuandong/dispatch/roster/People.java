package org.nuandong.dispatch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;

/** Reads the people of a request: known kinds and agencies, no numbers in names. */
@ApplicationScoped
class People {

    private static final String STAFF = "staff";

    private final Dictionaries dictionaries;

    People(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    List<DutyPerson> read(List<ShiftRequests.NewPerson> asked) {
        List<DutyPerson> people = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            people.add(read(asked.get(i), "crew[" + i + "]."));
        }
        return people;
    }

    /** {@code place} stands before the name of a refused field. */
    DutyPerson read(ShiftRequests.NewPerson asked, String place) {
        dictionaries.require("crew-kind", asked.kind(), place + "kind");
        dictionaries.require("agency", asked.agency(), place + "agency");
        FreeText.requireNoNumbers(asked.name(), place + "name");
        return new DutyPerson(
                asked.staff(),
                asked.name().strip(),
                asked.kind() == null ? STAFF : asked.kind(),
                asked.agency());
    }
}
