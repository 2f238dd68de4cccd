package org.nuandong.intake.run;

import java.util.UUID;

/**
 * What an import did to one object; {@code group} is the first row of what was written together,
 * {@code before} is null of somebody new.
 */
public record Effect(
        int group, int row, String objectKind, UUID objectId, String action, Object before) {

    public static final String PERSON = "person";
    public static final String HOUSEHOLD = "household";
    static final String CREATED = "created";
    static final String CHANGED = "changed";

    public static Effect created(int group, int row, String kind, UUID id) {
        return new Effect(group, row, kind, id, CREATED, null);
    }

    public static Effect changed(int group, int row, String kind, UUID id, Object before) {
        return new Effect(group, row, kind, id, CHANGED, before);
    }

    /** A record's own text would put the old values into logs. */
    @Override
    public String toString() {
        return objectKind + " " + objectId + " " + action;
    }
}
