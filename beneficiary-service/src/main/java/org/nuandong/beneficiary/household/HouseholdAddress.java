package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuandong.commons.personal.PersonalData;

/** The exact address stands sealed; the region says enough for everything but going there. */
@ApplicationScoped
class HouseholdAddress {

    static final String MASKED = "****";

    private final PersonalData personal;

    HouseholdAddress(PersonalData personal) {
        this.personal = personal;
    }

    void keep(Household household, String address) {
        household.livesAt(personal.encrypt(address.strip(), place(household)));
    }

    String open(Household household) {
        return personal.decrypt(household.addressSealed(), place(household));
    }

    private static String place(Household household) {
        return "household:address:" + household.id();
    }
}
