package org.nuandong.dispatch.tracing;

/** What is told in words of somebody's looks; null is not told. */
record Words(String marks, String clothes, String place) {

    @Override
    public String toString() {
        return "words about somebody";
    }
}
