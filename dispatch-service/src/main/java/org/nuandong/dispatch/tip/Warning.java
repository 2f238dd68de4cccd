package org.nuandong.dispatch.tip;

/** A value of a platform's call that could not be used: which field, and why. Never the value. */
public record Warning(String field, String code) {

    public static final String UNREADABLE_TEXT = "unreadable-text";
    public static final String TEXT_CUT = "text-cut";
    public static final String UNREADABLE_TIME = "unreadable-time";
    public static final String TIME_IN_FUTURE = "time-in-future";
    public static final String RINGING_INCREDIBLE = "ringing-incredible";
    public static final String PICK_UP_MISSING = "pick-up-missing";
    public static final String UNREADABLE_NUMBER = "unreadable-number";
    public static final String POINT_INCOMPLETE = "point-incomplete";
    public static final String POINT_OUTSIDE_CHINA = "point-outside-china";
    public static final String UNREADABLE_TELEPHONE = "unreadable-telephone";
    public static final String UNREADABLE_REGION = "unreadable-region";
    public static final String FOREIGN_REGION = "foreign-region";
    public static final String NUMBER_IN_TEXT = "number-in-text";
    public static final String UNKNOWN_FIELD = "unknown-field";
    public static final String REFERENCE_MISSING = "reference-missing";
    public static final String UNKNOWN_CODE = "unknown-code";
}
