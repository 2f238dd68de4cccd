package org.nuandong.reporting.live;

/** A reader was away for so long that only a new stream can tell it everything. */
final class BeginAnew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeginAnew() {
        super("the stream has to begin anew", null, false, false);
    }
}
