package org.nuandong.beneficiary.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** 处理目的: what data are used for, and on what ground (PIPL 13). */
@Entity
class ConsentPurpose {

    @Id private String code;
    private String ground;
    private String basis;
    private int guardianBelow;

    protected ConsentPurpose() {}

    boolean needsConsent() {
        return "consent".equals(ground);
    }

    String code() {
        return code;
    }

    String ground() {
        return ground;
    }

    String basis() {
        return basis;
    }

    /** Completed years below which a guardian consents. */
    int guardianBelow() {
        return guardianBelow;
    }
}
