package org.nuandong.dispatch.handover;

import java.time.Instant;
import java.util.List;

/** 公安机关护送交接: what the police wrote about one person they brought, in clear (C4). */
public record PoliceForm(
        String policeUnit,
        String officer,
        String station,
        String receiver,
        Instant offeredAt,
        Instant acceptedAt,
        String name,
        String identityNumber,
        String homeAddress,
        String features,
        List<String> condition,
        List<String> suspicions,
        Instant foundAt,
        String foundPlace,
        String circumstances,
        List<Thing> belongings,
        String note) {

    @Override
    public String toString() {
        return "a form of the police";
    }
}
