package org.nuandong.dispatch.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.personal.Mask;

/** A stay as front ends see it: codes in clear, the person masked. */
record CareCaseView(
        UUID id,
        String caseNo,
        UUID subjectId,
        @Schema(description = "in-care, in-hospital or exited") String state,
        String regionCode,
        UUID unitId,
        UUID incidentId,
        @Schema(description = "The case at the station that handed the person over / 转出站个案")
                UUID transferredFrom,
        Instant admittedAt,
        @Schema(description = "First character only; nothing of a minor without the role for it")
                String name,
        @Schema(description = "First six and last four characters") String identityNumber,
        boolean identified,
        boolean minor,
        String sex,
        String ageBand,
        String condition,
        String origin,
        List<String> special,
        boolean repeated,
        @Schema(description = "person-flag: what the registry knows of this person / 登记标记")
                List<String> known,
        @Schema(description = "The person of the registry, once linked / 对象台账中的人员")
                UUID registryPersonId,
        boolean backEntered,
        @Schema(description = "Out of a test call / 测试") boolean test,
        @Schema(description = "Until when the stay lasts, extensions included / 在站期限")
                Instant limitAt,
        @Schema(description = "Days so far, or until leaving (Asia/Shanghai)") int stayDays,
        ExitView exit,
        List<ServiceView> primaryServices,
        List<HospitalView> hospitalStays) {

    /** How the stay ended. */
    record ExitView(
            String kind,
            Instant exitedAt,
            boolean crossProvince,
            int stayDays,
            String destination,
            String transferStation,
            String guardianship,
            String reasonCode,
            String reason,
            String collectorRelation,
            List<String> escorts,
            boolean backEntered) {

        static ExitView of(CareExit exit) {
            return exit == null
                    ? null
                    : new ExitView(
                            exit.kind(),
                            exit.exitedAt(),
                            exit.isCrossProvince(),
                            exit.stayDays(),
                            exit.destination(),
                            exit.transferStation(),
                            exit.guardianship(),
                            exit.reasonCode(),
                            exit.reason(),
                            exit.collectorRelation(),
                            exit.escorts(),
                            exit.isBackEntered());
        }
    }

    /** The primary service of one month. */
    record ServiceView(String month, String kind) {}

    /** One stay in hospital. */
    record HospitalView(String hospital, String payer, Instant admittedAt, Instant returnedAt) {}

    /** A name in a list: its first character. */
    static String masked(String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    static String maskedNumber(String number) {
        return Mask.identityNumber(number);
    }
}
