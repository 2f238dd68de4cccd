package org.nuandong.beneficiary.intake;

import java.util.UUID;

/** What an import did to one person or household; {@code before} is null of somebody new. */
record Effect(int group, int row, String objectKind, UUID objectId, String action, Object before) {

    static final String PERSON = "person";
    static final String HOUSEHOLD = "household";
    static final String CREATED = "created";
    static final String CHANGED = "changed";

    static Effect created(JudgedGroup group, int row, String kind, UUID id) {
        return new Effect(group.first().number(), row, kind, id, CREATED, null);
    }

    static Effect changed(JudgedGroup group, int row, String kind, UUID id, Object before) {
        return new Effect(group.first().number(), row, kind, id, CHANGED, before);
    }

    /** A record's own text would put the old values into logs. */
    @Override
    public String toString() {
        return objectKind + " " + objectId + " " + action;
    }
}
