package org.nuandong.reporting.platform;

/** A text in both languages of the service. */
public record Label(String zh, String en) {

    public String in(String language) {
        return "en".equals(language) ? en : zh;
    }

    public boolean isComplete() {
        return zh != null && !zh.isBlank() && en != null && !en.isBlank();
    }
}
