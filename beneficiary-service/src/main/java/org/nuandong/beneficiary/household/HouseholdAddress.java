package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.beneficiary.address.AddressSeal;
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
        household.livesAt(personal.encrypt(address.strip(), AddressSeal.place(household.id())));
    }

    String open(Household household) {
        return personal.decrypt(household.addressSealed(), AddressSeal.place(household.id()));
    }

    /** An earlier one; empty for none. */
    String open(UUID household, byte[] sealed) {
        return sealed == null ? "" : personal.decrypt(sealed, AddressSeal.place(household));
    }
}
