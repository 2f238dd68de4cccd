package org.nuandong.dispatch.tracing;

import java.util.List;

/** What is told in words of somebody's looks; null is not told. */
record Words(String marks, String clothes, String place) {

    /** As the audit names them. */
    static final List<String> FIELDS = List.of("marksWords", "clothesWords", "placeWords");

    @Override
    public String toString() {
        return "words about somebody";
    }
}
