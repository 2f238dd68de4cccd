package org.nuandong.reporting.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A text in both languages of the service. */
public record Label(String zh, String en) {

    public String in(String language) {
        return "en".equals(language) ? en : zh;
    }

    @JsonIgnore
    public boolean isComplete() {
        return zh != null && !zh.isBlank() && en != null && !en.isBlank();
    }
}
