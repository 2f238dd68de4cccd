package org.nuandong.dispatch.tip;

/** A value of a platform's call that could not be used: which field, and why. Never the value. */
record Warning(String field, String code) {

    static final String UNREADABLE_TEXT = "unreadable-text";
    static final String TEXT_CUT = "text-cut";
    static final String UNREADABLE_TIME = "unreadable-time";
    static final String TIME_IN_FUTURE = "time-in-future";
    static final String UNREADABLE_NUMBER = "unreadable-number";
    static final String POINT_INCOMPLETE = "point-incomplete";
    static final String POINT_OUTSIDE_CHINA = "point-outside-china";
    static final String UNREADABLE_TELEPHONE = "unreadable-telephone";
    static final String UNREADABLE_REGION = "unreadable-region";
    static final String FOREIGN_REGION = "foreign-region";
    static final String NUMBER_IN_TEXT = "number-in-text";
    static final String UNKNOWN_FIELD = "unknown-field";
    static final String REFERENCE_MISSING = "reference-missing";
}
