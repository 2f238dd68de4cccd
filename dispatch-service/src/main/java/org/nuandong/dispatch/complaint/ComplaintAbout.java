package org.nuandong.dispatch.complaint;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** 被投诉对象: whom or what a complaint is about; the officer is named once somebody knows who. */
@Embeddable
class ComplaintAbout {

    static final String OFFICER = "officer";
    static final String STATION_LEADER = "station-leader";

    private String aboutKind;
    private UUID aboutUnitId;
    private UUID aboutCaseId;
    private String aboutNo;
    private String aboutOfficer;

    protected ComplaintAbout() {}

    ComplaintAbout(String kind, UUID unitId, UUID caseId, String no, String officer) {
        this.aboutKind = kind;
        this.aboutUnitId = unitId;
        this.aboutCaseId = caseId;
        this.aboutNo = no;
        this.aboutOfficer = officer;
    }

    void name(String officer) {
        if (officer != null) {
            aboutOfficer = officer;
        }
    }

    /** The rule by name: nobody judges himself, and the station's head is judged from above. */
    void requireOther(String subject, boolean fromAbove) {
        if (subject.equals(aboutOfficer)) {
            throw ComplaintProblem.COMPLAINT_CONCERNS_THE_CALLER.because();
        }
        if (STATION_LEADER.equals(aboutKind) && !fromAbove) {
            throw ComplaintProblem.UNIT_ABOVE_ANSWERS.because();
        }
        if (OFFICER.equals(aboutKind) && aboutOfficer == null && !fromAbove) {
            throw ComplaintProblem.OFFICER_NOT_NAMED.at("aboutOfficer");
        }
    }

    boolean isOfTheHead() {
        return STATION_LEADER.equals(aboutKind);
    }

    boolean concerns(String subject) {
        return subject.equals(aboutOfficer);
    }

    String kind() {
        return aboutKind;
    }

    UUID unitId() {
        return aboutUnitId;
    }

    UUID caseId() {
        return aboutCaseId;
    }

    String no() {
        return aboutNo;
    }

    String officer() {
        return aboutOfficer;
    }
}
