package org.nuandong.dispatch.tip;

import java.util.UUID;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;

/** 举报人, name and number encrypted; the index finds the same number again. */
record SealedReporter(
        String kind,
        String sex,
        byte[] name,
        byte[] phone,
        byte[] phoneIndex,
        boolean wishesUnknown) {

    static final String INDEX_DOMAIN = "telephone";

    static SealedReporter seal(Reporter reporter, UUID tipId, PersonalData personal) {
        return new SealedReporter(
                reporter.kind(),
                null,
                personal.encrypt(reporter.name(), namePlace(tipId)),
                personal.encrypt(reporter.telephone(), phonePlace(tipId)),
                Telephone.parse(reporter.telephone())
                        .map(phone -> personal.blindIndex(INDEX_DOMAIN, phone.number()))
                        .orElse(null),
                reporter.staysUnknown());
    }

    SealedReporter of(String toldSex) {
        return new SealedReporter(kind, toldSex, name, phone, phoneIndex, wishesUnknown);
    }

    static String namePlace(UUID tipId) {
        return "tip:reporter_name:" + tipId;
    }

    static String phonePlace(UUID tipId) {
        return "tip:reporter_phone:" + tipId;
    }
}
