package org.nuandong.dispatch.reward;

import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;

/** 收款人, encrypted: name and account (card, mobile or wallet number) of a payment. */
record SealedPayee(byte[] name, byte[] account) {

    static SealedPayee seal(String name, String account, UUID lineId, PersonalData personal) {
        return new SealedPayee(
                personal.encrypt(name, namePlace(lineId)),
                personal.encrypt(account, accountPlace(lineId)));
    }

    String name(UUID lineId, PersonalData personal) {
        return personal.decrypt(name, namePlace(lineId));
    }

    String account(UUID lineId, PersonalData personal) {
        return personal.decrypt(account, accountPlace(lineId));
    }

    private static String namePlace(UUID lineId) {
        return "reward_line:payee_name:" + lineId;
    }

    private static String accountPlace(UUID lineId) {
        return "reward_line:payee_account:" + lineId;
    }
}
