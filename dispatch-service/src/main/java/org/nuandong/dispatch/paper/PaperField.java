package org.nuandong.dispatch.paper;

/**
 * 栏目: one cell of a form. What the data does not hold the clerk may write, unless it is sourced.
 */
record PaperField(String key, String label, boolean required) {

    static PaperField must(String key, String label) {
        return new PaperField(key, label, true);
    }

    static PaperField may(String key, String label) {
        return new PaperField(key, label, false);
    }
}
