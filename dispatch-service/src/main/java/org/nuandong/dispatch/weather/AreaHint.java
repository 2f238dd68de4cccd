package org.nuandong.dispatch.weather;

import java.util.List;

/** What a message says of a place: a code, or names from the largest to the smallest. */
record AreaHint(String field, String code, List<String> names) {

    /** As a clerk reads it when nobody could place it. */
    String shown() {
        return names.isEmpty() ? code : String.join("", names);
    }
}
