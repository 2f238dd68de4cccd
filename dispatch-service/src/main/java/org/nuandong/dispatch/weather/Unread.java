package org.nuandong.dispatch.weather;

/** A field of a message that could not be used, or that was not there: never the value itself. */
record Unread(String field, String code) {

    static final String UNREADABLE_TIME = "unreadable-time";
    static final String TIME_WITHOUT_ZONE = "time-without-zone";
    static final String UNKNOWN_WORD = "unknown-word";
    static final String UNREADABLE_TEXT = "unreadable-text";
    static final String TEXT_CUT = "text-cut";
    static final String UNKNOWN_KIND = "unknown-kind";
    static final String UNKNOWN_LEVEL = "unknown-level";
    static final String UNKNOWN_REGION = "unknown-region";
    static final String FOREIGN_REGION = "foreign-region";
    static final String UNPLACED = "unplaced";
    static final String ELEMENT_MISSING = "element-missing";
    static final String OTHER_VERSION = "other-version";
    static final String NOTHING_UNDERSTOOD = "nothing-understood";
    static final String UNREADABLE_NUMBER = "unreadable-number";
}
