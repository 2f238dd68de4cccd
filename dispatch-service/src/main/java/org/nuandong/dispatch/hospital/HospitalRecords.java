package org.nuandong.dispatch.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** 住院之门: a guest's stays in hospital, for the papers. The caller has checked who may read. */
@ApplicationScoped
public class HospitalRecords {

    private final HospitalRepository hospitals;

    HospitalRecords(HospitalRepository hospitals) {
        this.hospitals = hospitals;
    }

    /** The first one first. */
    public List<HospitalRecord> of(UUID caseId) {
        return hospitals.ofCase(caseId).stream()
                .map(
                        stay ->
                                new HospitalRecord(
                                        stay.hospital(),
                                        stay.admittedAt(),
                                        stay.dischargedAt(),
                                        stay.how()))
                .toList();
    }
}
